#include <pthread.h>
#include <string.h>
#include "sys.h"
#include "thread.h"

int pthread_barrier_init(pthread_barrier_t *barrier, const pthread_barrierattr_t *attr, unsigned int count)
{
	(void)attr;
	if (count == 0)
		return EINVAL;
	memset(barrier, 0, sizeof *barrier);
	barrier->__count = (int)count;
	return 0;
}

int pthread_barrier_destroy(pthread_barrier_t *barrier)
{
	(void)barrier;
	return 0;
}

/* The last to come begins the next turn, and wakes the others. */
int pthread_barrier_wait(pthread_barrier_t *barrier)
{
	int turn = barrier->__turn;

	if (__add_fetch(&barrier->__arrived, 1) == barrier->__count) {
		barrier->__arrived = 0;
		__add_fetch(&barrier->__turn, 1);
		__futex_wake(&barrier->__turn, 0x7fffffff);
		return PTHREAD_BARRIER_SERIAL_THREAD;
	}
	while (barrier->__turn == turn)
		__futex_wait(&barrier->__turn, turn, NULL);
	return 0;
}

int pthread_barrierattr_init(pthread_barrierattr_t *attr)
{
	attr->__shared = PTHREAD_PROCESS_PRIVATE;
	return 0;
}

int pthread_barrierattr_destroy(pthread_barrierattr_t *attr)
{
	(void)attr;
	return 0;
}

int pthread_barrierattr_setpshared(pthread_barrierattr_t *attr, int shared)
{
	attr->__shared = shared;
	return 0;
}

int pthread_barrierattr_getpshared(const pthread_barrierattr_t *attr, int *shared)
{
	*shared = attr->__shared;
	return 0;
}
