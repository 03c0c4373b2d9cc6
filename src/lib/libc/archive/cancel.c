#include <pthread.h>
#include <signal.h>
#include <unistd.h>
#include "sys.h"
#include "thread.h"

/* The first of the two signals that the library keeps to itself; sigaction() refuses it. */
enum { SIGCANCEL = 32, SA_RESTORER = 0x04000000 };

void __restore_rt(void);

static void test(void)
{
	struct thread *self = __thread_self();

	if (!self->cancelled || self->cancel_disabled)
		return;
	self->cancel_disabled = 1;
	pthread_exit(PTHREAD_CANCELED);
}

/* Ends whatever call the thread sleeps in, for there is no SA_RESTART: __result() looks then. */
static void handler(int sig)
{
	(void)sig;
	if (__thread_self()->cancel_asynchronous)
		test();
}

int pthread_cancel(pthread_t thread)
{
	struct thread *t = (struct thread *)thread;
	struct {
		void (*handler)(int);
		unsigned long flags;
		void (*restorer)(void);
		unsigned long mask;
	} action = { handler, SA_RESTORER, __restore_rt, 0 };

	if (t->tid == 0)
		return 0;
	trap(SYS_rt_sigaction, SIGCANCEL, &action, NULL, sizeof action.mask, 0, 0);
	__test_cancel = test;
	t->cancelled = 1;
	if (t == __thread_self()) {
		if (t->cancel_asynchronous)
			test();
		return 0;
	}
	return (int)-trap(SYS_tgkill, getpid(), t->tid, SIGCANCEL, 0, 0, 0);
}

void pthread_testcancel(void) { test(); }

int pthread_setcancelstate(int state, int *old)
{
	struct thread *self = __thread_self();

	if (state != PTHREAD_CANCEL_ENABLE && state != PTHREAD_CANCEL_DISABLE)
		return EINVAL;
	if (old)
		*old = self->cancel_disabled;
	self->cancel_disabled = state;
	if (self->cancel_asynchronous)
		test();
	return 0;
}

int pthread_setcanceltype(int type, int *old)
{
	struct thread *self = __thread_self();

	if (type != PTHREAD_CANCEL_DEFERRED && type != PTHREAD_CANCEL_ASYNCHRONOUS)
		return EINVAL;
	if (old)
		*old = self->cancel_asynchronous;
	self->cancel_asynchronous = type;
	if (type == PTHREAD_CANCEL_ASYNCHRONOUS)
		test();
	return 0;
}
