#include <sys/time.h>
#include <time.h>
#include <time.h>
#include <unistd.h>
#include "../internal.h"

int nanosleep(const struct timespec *request, struct timespec *rest)
{
	CANCELLATION_POINT();
	return (int)sys2(SYS_nanosleep, request, rest);
}

/* A handler ends the sleep early: then the whole seconds that are left are the answer. */
unsigned int sleep(unsigned int seconds)
{
	struct timespec t = { seconds, 0 };

	return nanosleep(&t, &t) < 0 ? (unsigned int)t.tv_sec : 0;
}

int usleep(unsigned int microseconds)
{
	struct timespec t = { microseconds / 1000000, microseconds % 1000000 * 1000L };

	return nanosleep(&t, NULL);
}


int pause(void)
{
	CANCELLATION_POINT();
	return (int)sys0(SYS_pause);
}


/*
 * The kernel counts some hundred days. When more is asked for, it gets the most that it can count, and what
 * was meant is kept here: in a child, where no alarm is set, it says nothing.
 */
unsigned int alarm(unsigned int seconds)
{
	enum { MOST = 9000000 };
	static time_t far;
	struct timespec now;
	unsigned int left = (unsigned int)sys1(SYS_alarm, seconds < MOST ? seconds : MOST);

	if (far || seconds > MOST) {
		clock_gettime(CLOCK_MONOTONIC, &now);
		if (far && left > 0)
			left = (unsigned int)(far - now.tv_sec);
		far = seconds > MOST ? now.tv_sec + seconds : 0;
	}
	return left;
}

int getitimer(int which, struct itimerval *value) { return (int)sys2(SYS_getitimer, which, value); }

int setitimer(int which, const struct itimerval *value, struct itimerval *old)
{
	return (int)sys3(SYS_setitimer, which, value, old);
}

unsigned int ualarm(unsigned int microseconds, unsigned int interval)
{
	struct itimerval value = { { 0, interval }, { 0, microseconds } }, old;

	setitimer(ITIMER_REAL, &value, &old);
	return (unsigned int)(old.it_value.tv_sec * 1000000 + old.it_value.tv_usec);
}
