#include <pthread.h>
#include <string.h>
#include "sys.h"
#include "thread.h"

/* Readers, or -1 for a writer; __turn grows whenever it becomes free, for those that sleep. */

int pthread_rwlock_init(pthread_rwlock_t *lock, const pthread_rwlockattr_t *attr)
{
	(void)attr;
	memset(lock, 0, sizeof *lock);
	return 0;
}

int pthread_rwlock_destroy(pthread_rwlock_t *lock) { return lock->__holders ? EBUSY : 0; }

int pthread_rwlock_tryrdlock(pthread_rwlock_t *lock)
{
	for (;;) {
		int holders = lock->__holders;

		if (holders < 0)
			return EBUSY;
		if (__builtin_compare_and_swap(&lock->__holders, holders, holders + 1) == holders)
			return 0;
	}
}

int pthread_rwlock_trywrlock(pthread_rwlock_t *lock)
{
	if (__builtin_compare_and_swap(&lock->__holders, 0, -1) != 0)
		return EBUSY;
	lock->__writer = __thread_self()->tid;
	return 0;
}

static int take(pthread_rwlock_t *lock, int (*attempt)(pthread_rwlock_t *), const struct timespec *until)
{
	if (lock->__holders < 0 && lock->__writer == __thread_self()->tid)
		return EDEADLK;
	for (;;) {
		int turn = lock->__turn;

		if (attempt(lock) == 0)
			return 0;
		if (__futex_wait(&lock->__turn, turn, until) == ETIMEDOUT)
			return ETIMEDOUT;
	}
}

int pthread_rwlock_rdlock(pthread_rwlock_t *lock) { return take(lock, pthread_rwlock_tryrdlock, NULL); }
int pthread_rwlock_wrlock(pthread_rwlock_t *lock) { return take(lock, pthread_rwlock_trywrlock, NULL); }

int pthread_rwlock_timedrdlock(pthread_rwlock_t *lock, const struct timespec *until)
{
	return take(lock, pthread_rwlock_tryrdlock, until);
}

int pthread_rwlock_timedwrlock(pthread_rwlock_t *lock, const struct timespec *until)
{
	return take(lock, pthread_rwlock_trywrlock, until);
}

int pthread_rwlock_unlock(pthread_rwlock_t *lock)
{
	int left = 0;

	if (lock->__holders < 0) {
		lock->__writer = 0;
		lock->__holders = 0;
	} else
		left = __add_fetch(&lock->__holders, -1);
	if (left == 0) {
		__add_fetch(&lock->__turn, 1);
		__futex_wake(&lock->__turn, 0x7fffffff);
	}
	return 0;
}

int pthread_rwlockattr_init(pthread_rwlockattr_t *attr)
{
	memset(attr, 0, sizeof *attr);
	return 0;
}

int pthread_rwlockattr_destroy(pthread_rwlockattr_t *attr)
{
	(void)attr;
	return 0;
}

int pthread_rwlockattr_setpshared(pthread_rwlockattr_t *attr, int shared)
{
	attr->__shared = shared;
	return 0;
}
