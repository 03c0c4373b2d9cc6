#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include "../internal.h"

int open(const char *path, int flags, ...)
{
	va_list ap;
	mode_t mode = 0;

	va_start(ap, flags);
	if (flags & O_CREAT && passed_any(ap))
		mode = va_arg(ap, mode_t);
	va_end(ap);
	return (int)sys4(SYS_openat, AT_FDCWD, path, flags, mode);
}

int openat(int dirfd, const char *path, int flags, ...)
{
	va_list ap;
	mode_t mode = 0;

	va_start(ap, flags);
	if (flags & O_CREAT && passed_any(ap))
		mode = va_arg(ap, mode_t);
	va_end(ap);
	return (int)sys4(SYS_openat, dirfd, path, flags, mode);
}

int creat(const char *path, mode_t mode) { return open(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int fcntl(int fd, int command, ...)
{
	va_list ap;
	long arg = 0;

	va_start(ap, command);
	if (passed_any(ap))
		arg = va_arg(ap, long);
	va_end(ap);
	return (int)sys3(SYS_fcntl, fd, command, arg);
}

ssize_t read(int fd, void *buffer, size_t n)
{
	CANCELLATION_POINT();
	return sys3(SYS_read, fd, buffer, n);
}

ssize_t write(int fd, const void *buffer, size_t n)
{
	CANCELLATION_POINT();
	return sys3(SYS_write, fd, buffer, n);
}

ssize_t pread(int fd, void *buffer, size_t n, off_t offset) { return sys4(SYS_pread64, fd, buffer, n, offset); }
ssize_t pwrite(int fd, const void *buffer, size_t n, off_t offset) { return sys4(SYS_pwrite64, fd, buffer, n, offset); }
int close(int fd) { return (int)sys1(SYS_close, fd); }
int dup(int fd) { return (int)sys1(SYS_dup, fd); }
int dup2(int fd, int to) { return (int)sys2(SYS_dup2, fd, to); }
int dup3(int fd, int to, int flags) { return (int)sys3(SYS_dup3, fd, to, flags); }
int pipe(int fds[2]) { return (int)sys2(SYS_pipe2, fds, 0); }
int pipe2(int fds[2], int flags) { return (int)sys2(SYS_pipe2, fds, flags); }
ssize_t readv(int fd, const struct iovec *pieces, int n) { return sys3(SYS_readv, fd, pieces, n); }
ssize_t writev(int fd, const struct iovec *pieces, int n) { return sys3(SYS_writev, fd, pieces, n); }
off_t lseek(int fd, off_t offset, int whence) { return sys3(SYS_lseek, fd, offset, whence); }
int fsync(int fd) { return (int)sys1(SYS_fsync, fd); }
int truncate(const char *path, off_t length) { return (int)sys2(SYS_truncate, path, length); }
int ftruncate(int fd, off_t length) { return (int)sys2(SYS_ftruncate, fd, length); }
/* The kernel writes the rest of the time; the caller's copy stays as it is. */
int ppoll(struct pollfd *fds, nfds_t n, const struct timespec *timeout, const sigset_t *mask)
{
	struct timespec rest;

	CANCELLATION_POINT();
	if (timeout)
		rest = *timeout;
	return (int)sys6(SYS_ppoll, fds, n, timeout ? &rest : NULL, mask, sizeof *mask, 0);
}

int poll(struct pollfd *fds, nfds_t n, int timeout)
{
	CANCELLATION_POINT();
	return (int)sys3(SYS_poll, fds, n, timeout);
}

int select(int n, fd_set *readers, fd_set *writers, fd_set *errors, struct timeval *timeout)
{
	CANCELLATION_POINT();
	return (int)sys6(SYS_select, n, readers, writers, errors, timeout, 0);
}

/* The sixth argument of the kernel's call is a mask and its size. */
int pselect(int n, fd_set *readers, fd_set *writers, fd_set *errors, const struct timespec *timeout, const sigset_t *mask)
{
	struct timespec rest;
	struct {
		const sigset_t *mask;
		size_t size;
	} sixth = { mask, sizeof *mask };

	CANCELLATION_POINT();
	if (timeout)
		rest = *timeout;
	return (int)sys6(SYS_pselect6, n, readers, writers, errors, timeout ? &rest : NULL, &sixth);
}

void __fd_zero(fd_set *set) { memset(set, 0, sizeof *set); }

int mknod(const char *path, mode_t mode, dev_t device) { return (int)sys3(SYS_mknod, path, mode, device); }
int statx(int dirfd, const char *path, int flags, unsigned int mask, struct statx *st)
{
	return (int)sys6(SYS_statx, dirfd, path, flags, mask, st, 0);
}
int stat(const char *path, struct stat *st) { return (int)sys2(SYS_stat, path, st); }
int lstat(const char *path, struct stat *st) { return (int)sys2(SYS_lstat, path, st); }
int fstat(int fd, struct stat *st) { return (int)sys2(SYS_fstat, fd, st); }
int access(const char *path, int mode) { return (int)sys2(SYS_access, path, mode); }
int chmod(const char *path, mode_t mode) { return (int)sys2(SYS_chmod, path, mode); }
int fchmod(int fd, mode_t mode) { return (int)sys2(SYS_fchmod, fd, mode); }
int chown(const char *path, uid_t owner, gid_t group) { return (int)sys3(SYS_chown, path, owner, group); }
mode_t umask(mode_t mask) { return (mode_t)sys1(SYS_umask, mask); }
int mkdir(const char *path, mode_t mode) { return (int)sys2(SYS_mkdir, path, mode); }
int mkfifo(const char *path, mode_t mode) { return (int)sys3(SYS_mknod, path, mode | S_IFIFO, 0); }
int rmdir(const char *path) { return (int)sys1(SYS_rmdir, path); }
int link(const char *from, const char *to) { return (int)sys2(SYS_link, from, to); }
int symlink(const char *target, const char *path) { return (int)sys2(SYS_symlink, target, path); }
int unlink(const char *path) { return (int)sys1(SYS_unlink, path); }
int rename(const char *from, const char *to) { return (int)sys2(SYS_rename, from, to); }
ssize_t readlink(const char *path, char *buffer, size_t size) { return sys3(SYS_readlink, path, buffer, size); }
int chdir(const char *path) { return (int)sys1(SYS_chdir, path); }
int fchdir(int fd) { return (int)sys1(SYS_fchdir, fd); }

int remove(const char *path)
{
	return unlink(path) == 0 || (errno == EISDIR && rmdir(path) == 0) ? 0 : -1;
}

char *getcwd(char *buffer, size_t size)
{
	if (!buffer) {
		char path[PATH_MAX];

		return sys2(SYS_getcwd, path, sizeof path) < 0 ? NULL : strdup(path);
	}
	return sys2(SYS_getcwd, buffer, size) < 0 ? NULL : buffer;
}

int mkstemp(char *pattern)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
	size_t length = strlen(pattern);
	unsigned int seed = (unsigned int)getpid();

	if (length < 6 || strcmp(pattern + length - 6, "XXXXXX") != 0) {
		errno = EINVAL;
		return -1;
	}
	for (int tries = 0; tries < 100; tries++) {
		int fd;

		for (size_t i = length - 6; i < length; i++)
			pattern[i] = letters[rand_r(&seed) % 36];
		fd = open(pattern, O_RDWR | O_CREAT | O_EXCL, 0600);
		if (fd >= 0 || errno != EEXIST)
			return fd;
	}
	return -1;
}
