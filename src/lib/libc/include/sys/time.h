#ifndef _SYS_TIME_H
#define _SYS_TIME_H

#include <bits/types.h>
#include <sys/select.h>

#define ITIMER_REAL 0
#define ITIMER_VIRTUAL 1
#define ITIMER_PROF 2

struct itimerval {
	struct timeval it_interval;
	struct timeval it_value;
};

struct timezone {
	int tz_minuteswest;
	int tz_dsttime;
};

int getitimer(int which, struct itimerval *value);
int gettimeofday(struct timeval *now, void *zone);
int lutimes(const char *path, const struct timeval times[2]);
int utimes(const char *path, const struct timeval times[2]);
int futimes(int fd, const struct timeval times[2]);
int settimeofday(const struct timeval *now, const struct timezone *zone);
int setitimer(int which, const struct itimerval *value, struct itimerval *old);

#define timerclear(t) ((t)->tv_sec = (t)->tv_usec = 0)
#define timerisset(t) ((t)->tv_sec || (t)->tv_usec)
#define timercmp(a, b, cmp) \
	((a)->tv_sec == (b)->tv_sec ? (a)->tv_usec cmp (b)->tv_usec : (a)->tv_sec cmp (b)->tv_sec)
#define timeradd(a, b, sum) do { \
	(sum)->tv_sec = (a)->tv_sec + (b)->tv_sec; \
	(sum)->tv_usec = (a)->tv_usec + (b)->tv_usec; \
	if ((sum)->tv_usec >= 1000000) { (sum)->tv_sec++; (sum)->tv_usec -= 1000000; } \
} while (0)
#define timersub(a, b, rest) do { \
	(rest)->tv_sec = (a)->tv_sec - (b)->tv_sec; \
	(rest)->tv_usec = (a)->tv_usec - (b)->tv_usec; \
	if ((rest)->tv_usec < 0) { (rest)->tv_sec--; (rest)->tv_usec += 1000000; } \
} while (0)

#define TIMEVAL_TO_TIMESPEC(tv, ts) ((ts)->tv_sec = (tv)->tv_sec, (ts)->tv_nsec = (tv)->tv_usec * 1000)
#define TIMESPEC_TO_TIMEVAL(tv, ts) ((tv)->tv_sec = (ts)->tv_sec, (tv)->tv_usec = (ts)->tv_nsec / 1000)

#endif
