#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <utime.h>
#include <unistd.h>
#include "sys.h"

static int set_times(int dirfd, const char *path, const struct timeval times[2], int flags)
{
	struct timespec exact[2];

	if (!times)
		return utimensat(dirfd, path, NULL, flags);
	for (int i = 0; i < 2; i++) {
		exact[i].tv_sec = times[i].tv_sec;
		exact[i].tv_nsec = times[i].tv_usec * 1000;
	}
	return utimensat(dirfd, path, exact, flags);
}

int utimes(const char *path, const struct timeval times[2]) { return set_times(AT_FDCWD, path, times, 0); }
int lutimes(const char *path, const struct timeval times[2]) { return set_times(AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW); }
int futimes(int fd, const struct timeval times[2]) { return set_times(fd, NULL, times, 0); }

int utime(const char *path, const struct utimbuf *times)
{
	struct timeval both[2];

	if (!times)
		return utimes(path, NULL);
	both[0] = (struct timeval){ times->actime, 0 };
	both[1] = (struct timeval){ times->modtime, 0 };
	return utimes(path, both);
}

int settimeofday(const struct timeval *now, const struct timezone *zone)
{
	return (int)sys2(SYS_settimeofday, now, zone);
}

int timespec_get(struct timespec *now, int base)
{
	if (base != TIME_UTC)
		return 0;
	clock_gettime(CLOCK_REALTIME, now);
	return base;
}

/* The number of the clock says whose time it is. */
int clock_getcpuclockid(pid_t pid, clockid_t *clock)
{
	clockid_t id = pid == 0 ? CLOCK_PROCESS_CPUTIME_ID : (clockid_t)(~(unsigned int)pid << 3 | 2);

	if (clock_getres(id, NULL) < 0)
		return ESRCH;
	*clock = id;
	return 0;
}
