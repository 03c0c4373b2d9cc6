#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/sysinfo.h>
#include <unistd.h>
#include "sys.h"

int fexecve(int fd, char *const argv[], char *const envp[])
{
	if (fd < 0 || !argv || !envp) {
		errno = EINVAL;
		return -1;
	}
	return execveat(fd, "", argv, envp, AT_EMPTY_PATH);
}

int execveat(int dirfd, const char *path, char *const argv[], char *const envp[], int flags)
{
	return (int)sys6(SYS_execveat, dirfd, path, argv, envp, flags, 0);
}

void closefrom(int first) { close_range(first < 0 ? 0 : (unsigned int)first, ~0U, 0); }

int getdtablesize(void) { return (int)sysconf(_SC_OPEN_MAX); }
int get_nprocs(void) { return (int)sysconf(_SC_NPROCESSORS_ONLN); }
int get_nprocs_conf(void) { return (int)sysconf(_SC_NPROCESSORS_CONF); }

int getentropy(void *buffer, size_t size)
{
	if (size > 256) {
		errno = EIO;
		return -1;
	}
	return getrandom(buffer, size, 0) < 0 ? -1 : 0;
}

int getlogin_r(char *name, size_t size)
{
	char *login = getlogin();

	if (!login)
		return errno ? errno : ENXIO;
	if (strlen(login) >= size)
		return ERANGE;
	strcpy(name, login);
	return 0;
}

int ttyname_r(int fd, char *name, size_t size)
{
	char *tty = ttyname(fd);

	if (!tty)
		return errno;
	if (strlen(tty) >= size)
		return ERANGE;
	strcpy(name, tty);
	return 0;
}

char *get_current_dir_name(void) { return getcwd(NULL, 0); }
char *canonicalize_file_name(const char *path) { return realpath(path, NULL); }

void swab(const void *from, void *to, ssize_t n)
{
	const char *a = from;
	char *b = to;

	for (; n > 1; n -= 2, a += 2, b += 2) {
		char first = a[0];

		b[0] = a[1];
		b[1] = first;
	}
}

/* Alike for all files here. */
static long limit(int name)
{
	switch (name) {
	case _PC_LINK_MAX:
		return 127;
	case _PC_MAX_CANON:
	case _PC_MAX_INPUT:
	case _PC_NAME_MAX:
		return 255;
	case _PC_PATH_MAX:
		return PATH_MAX;
	case _PC_PIPE_BUF:
		return PIPE_BUF;
	case _PC_CHOWN_RESTRICTED:
	case _PC_NO_TRUNC:
		return 1;
	case _PC_VDISABLE:
		return 0;
	}
	errno = EINVAL;
	return -1;
}

long pathconf(const char *path, int name) { return access(path, F_OK) < 0 ? -1 : limit(name); }
long fpathconf(int fd, int name) { return fcntl(fd, F_GETFD) < 0 ? -1 : limit(name); }

/* A section of a file, from where we are: locks of the kernel's other kind. */
int lockf(int fd, int command, off_t length)
{
	struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_CUR, .l_len = length };

	switch (command) {
	case F_ULOCK:
		lock.l_type = F_UNLCK;
		return fcntl(fd, F_SETLK, &lock);
	case F_LOCK:
		return fcntl(fd, F_SETLKW, &lock);
	case F_TLOCK:
		return fcntl(fd, F_SETLK, &lock);
	case F_TEST:
		if (fcntl(fd, F_GETLK, &lock) < 0)
			return -1;
		if (lock.l_type == F_UNLCK || lock.l_pid == getpid())
			return 0;
		errno = EACCES;
		return -1;
	}
	errno = EINVAL;
	return -1;
}
