#include <limits.h>
#include <semaphore.h>
#include <string.h>
#include "sys.h"
#include "thread.h"

int sem_init(sem_t *sem, int shared, unsigned int value)
{
	(void)shared;
	if (value > SEM_VALUE_MAX) {
		errno = EINVAL;
		return -1;
	}
	memset(sem, 0, sizeof *sem);
	sem->__value = (int)value;
	return 0;
}

int sem_destroy(sem_t *sem)
{
	(void)sem;
	return 0;
}

int sem_getvalue(sem_t *sem, int *value)
{
	*value = sem->__value;
	return 0;
}

int sem_post(sem_t *sem)
{
	for (;;) {
		int value = sem->__value;

		if (value == SEM_VALUE_MAX) {
			errno = EOVERFLOW;
			return -1;
		}
		if (__builtin_compare_and_swap(&sem->__value, value, value + 1) == value)
			break;
	}
	__futex_wake(&sem->__value, 1);
	return 0;
}

static int taken(sem_t *sem)
{
	int value;

	while ((value = sem->__value) > 0)
		if (__builtin_compare_and_swap(&sem->__value, value, value - 1) == value)
			return 1;
	return 0;
}

int sem_trywait(sem_t *sem)
{
	if (taken(sem))
		return 0;
	errno = EAGAIN;
	return -1;
}

int sem_timedwait(sem_t *sem, const struct timespec *until)
{
	if (__test_cancel)
		__test_cancel();
	while (!taken(sem)) {
		int error = until && (until->tv_nsec < 0 || until->tv_nsec > 999999999) ? EINVAL
		                                                                         : __futex_wait(&sem->__value, 0, until);

		if (error == EINTR && __test_cancel)
			__test_cancel();
		if (error == EINTR || error == ETIMEDOUT || error == EINVAL) {
			errno = error;
			return -1;
		}
	}
	return 0;
}

int sem_wait(sem_t *sem) { return sem_timedwait(sem, NULL); }
