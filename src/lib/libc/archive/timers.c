#include <signal.h>
#include <time.h>
#include "sys.h"

/* POSIX timers: this kernel has none, and says so (ENOSYS). */

int timer_create(clockid_t clock, struct sigevent *event, timer_t *timer)
{
	return (int)sys3(SYS_timer_create, clock, event, timer);
}

int timer_delete(timer_t timer) { return (int)sys1(SYS_timer_delete, timer); }
int timer_getoverrun(timer_t timer) { return (int)sys1(SYS_timer_getoverrun, timer); }
int timer_gettime(timer_t timer, struct itimerspec *value) { return (int)sys2(SYS_timer_gettime, timer, value); }

int timer_settime(timer_t timer, int flags, const struct itimerspec *value, struct itimerspec *old)
{
	return (int)sys4(SYS_timer_settime, timer, flags, value, old);
}
