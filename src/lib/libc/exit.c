#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "internal.h"

/* Functions to call at exit, the last registered first. */
struct hook {
	void (*plain)(void);
	void (*with_status)(int status, void *arg);
	void *arg;
};

enum { MAX_HOOKS = 32 };

static struct hook first_hooks[MAX_HOOKS], *at_exit = first_hooks;
static int hooks, room = MAX_HOOKS;
static void (*at_quick[MAX_HOOKS])(void);
static int quick_hooks;

/* A place for one more; NULL if there is no memory for it. */
static struct hook *new_hook(void)
{
	if (hooks == room) {
		struct hook *more = malloc(2 * room * sizeof *more);

		if (!more)
			return NULL;
		memcpy(more, at_exit, room * sizeof *more);
		at_exit = more;
		room *= 2;
	}
	at_exit[hooks] = (struct hook){ 0 };
	return &at_exit[hooks++];
}

int atexit(void (*function)(void))
{
	struct hook *hook = new_hook();

	if (!hook)
		return -1;
	hook->plain = function;
	return 0;
}

int on_exit(void (*function)(int status, void *arg), void *arg)
{
	struct hook *hook = new_hook();

	if (!hook)
		return -1;
	hook->with_status = function;
	hook->arg = arg;
	return 0;
}

int at_quick_exit(void (*function)(void))
{
	if (quick_hooks == MAX_HOOKS)
		return -1;
	at_quick[quick_hooks++] = function;
	return 0;
}

/* exit() first tidies up in user space; only _exit() enters the kernel, and does not come back. */
_Noreturn void exit(int status)
{
	while (hooks > 0) {
		struct hook *hook = &at_exit[--hooks];

		if (hook->plain)
			hook->plain();
		else
			hook->with_status(status, hook->arg);
	}
	__flush_all();
	_exit(status);
}

_Noreturn void quick_exit(int status)
{
	while (quick_hooks > 0)
		at_quick[--quick_hooks]();
	_exit(status);
}

_Noreturn void _exit(int status)
{
	for (;;)
		trap(SYS_exit_group, status, 0, 0, 0, 0, 0);
}

_Noreturn void _Exit(int status)
{
	_exit(status);
}

/* A handler may run, but not keep the process alive: if it returns, the default action follows. */
_Noreturn void abort(void)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGABRT);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	raise(SIGABRT);
	signal(SIGABRT, SIG_DFL);
	raise(SIGABRT);
	/* PID 1 is still there: its own fault ends it. */
	*(volatile int *)NULL = 0;
	_exit(127);
}
