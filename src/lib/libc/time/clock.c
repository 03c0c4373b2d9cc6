#include <sys/time.h>
#include <time.h>
#include "../internal.h"

int clock_gettime(clockid_t clock, struct timespec *now) { return (int)sys2(SYS_clock_gettime, clock, now); }
int clock_getres(clockid_t clock, struct timespec *resolution) { return (int)sys2(SYS_clock_getres, clock, resolution); }

/* Answers the error number itself. */
int clock_nanosleep(clockid_t clock, int flags, const struct timespec *request, struct timespec *rest)
{
	int answer;

	if (clock == CLOCK_THREAD_CPUTIME_ID)
		return EINVAL;
	CANCELLATION_POINT();
	answer = (int)-trap(SYS_clock_nanosleep, clock, flags, request, rest, 0, 0);
	if (answer == EINTR)
		CANCELLATION_POINT();
	return answer;
}

time_t time(time_t *t)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	if (t)
		*t = now.tv_sec;
	return now.tv_sec;
}

int gettimeofday(struct timeval *now, void *zone)
{
	struct timespec t;

	(void)zone;
	clock_gettime(CLOCK_REALTIME, &t);
	now->tv_sec = t.tv_sec;
	now->tv_usec = t.tv_nsec / 1000;
	return 0;
}

clock_t clock(void)
{
	struct timespec used;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
	return used.tv_sec * CLOCKS_PER_SEC + used.tv_nsec / 1000;
}

double difftime(time_t end, time_t begin) { return (double)(end - begin); }
