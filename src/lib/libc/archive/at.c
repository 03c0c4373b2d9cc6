#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/sysinfo.h>
#include <sys/stat.h>
#include <unistd.h>
#include "sys.h"

/* Calls whose paths begin at an open directory, and others that few make. */

int faccessat(int dirfd, const char *path, int mode, int flags)
{
	return (int)sys4(SYS_faccessat2, dirfd, path, mode, flags);
}

int euidaccess(const char *path, int mode) { return faccessat(AT_FDCWD, path, mode, AT_EACCESS); }
int fstatat(int dirfd, const char *path, struct stat *st, int flags)
{
	return (int)sys4(SYS_newfstatat, dirfd, path, st, flags);
}
int mkdirat(int dirfd, const char *path, mode_t mode) { return (int)sys3(SYS_mkdirat, dirfd, path, mode); }
int mknodat(int dirfd, const char *path, mode_t mode, dev_t device)
{
	return (int)sys4(SYS_mknodat, dirfd, path, mode, device);
}
int mkfifoat(int dirfd, const char *path, mode_t mode) { return mknodat(dirfd, path, mode | S_IFIFO, 0); }
int fchmodat(int dirfd, const char *path, mode_t mode, int flags)
{
	if (flags) {
		errno = EOPNOTSUPP;
		return -1;
	}
	return (int)sys3(SYS_fchmodat, dirfd, path, mode);
}
int fchown(int fd, uid_t owner, gid_t group) { return (int)sys3(SYS_fchown, fd, (int)owner, (int)group); }
int lchown(const char *path, uid_t owner, gid_t group) { return (int)sys3(SYS_lchown, path, (int)owner, (int)group); }
int fchownat(int dirfd, const char *path, uid_t owner, gid_t group, int flags)
{
	return (int)sys6(SYS_fchownat, dirfd, path, (int)owner, (int)group, flags, 0);
}
int linkat(int fromdir, const char *from, int todir, const char *to, int flags)
{
	return (int)sys6(SYS_linkat, fromdir, from, todir, to, flags, 0);
}
int symlinkat(const char *target, int dirfd, const char *path) { return (int)sys3(SYS_symlinkat, target, dirfd, path); }
int unlinkat(int dirfd, const char *path, int flags) { return (int)sys3(SYS_unlinkat, dirfd, path, flags); }
ssize_t readlinkat(int dirfd, const char *path, char *buffer, size_t size)
{
	return sys4(SYS_readlinkat, dirfd, path, buffer, size);
}
int renameat(int fromdir, const char *from, int todir, const char *to)
{
	return (int)sys4(SYS_renameat, fromdir, from, todir, to);
}
int renameat2(int fromdir, const char *from, int todir, const char *to, unsigned int flags)
{
	return (int)sys6(SYS_renameat2, fromdir, from, todir, to, flags, 0);
}
int fdatasync(int fd) { return (int)sys1(SYS_fdatasync, fd); }
int utimensat(int dirfd, const char *path, const struct timespec times[2], int flags)
{
	return (int)sys4(SYS_utimensat, dirfd, path, times, flags);
}
int futimens(int fd, const struct timespec times[2]) { return utimensat(fd, NULL, times, 0); }
int vhangup(void) { return (int)sys0(SYS_vhangup); }
int acct(const char *path) { return (int)sys1(SYS_acct, path); }
int flock(int fd, int operation) { return (int)sys2(SYS_flock, fd, operation); }
int tgkill(pid_t process, pid_t thread, int sig) { return (int)sys3(SYS_tgkill, process, thread, sig); }
int sched_setparam(pid_t pid, const struct sched_param *param) { return (int)sys2(SYS_sched_setparam, pid, param); }
int setns(int fd, int type) { return (int)sys2(SYS_setns, fd, type); }
int sysinfo(struct sysinfo *info) { return (int)sys1(SYS_sysinfo, info); }
