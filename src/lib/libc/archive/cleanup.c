#include <pthread.h>
#include "thread.h"

/* The handlers of the thread that ends, the last pushed first. */
static void run(void)
{
	struct thread *self = __thread_self();

	while (self->cleanups) {
		struct __pthread_cleanup *c = self->cleanups;

		self->cleanups = c->__next;
		c->__routine(c->__arg);
	}
}

void __pthread_push(struct __pthread_cleanup *c, void (*routine)(void *), void *arg)
{
	struct thread *self = __thread_self();

	c->__routine = routine;
	c->__arg = arg;
	c->__next = self->cleanups;
	self->cleanups = c;
	__run_cleanups = run;
}

void __pthread_pop(struct __pthread_cleanup *c, int execute)
{
	__thread_self()->cleanups = c->__next;
	if (execute)
		c->__routine(c->__arg);
}
