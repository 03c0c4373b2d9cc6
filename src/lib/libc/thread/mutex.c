#include <pthread.h>
#include <string.h>
#include "../internal.h"
#include "../archive/thread.h"

int pthread_mutex_init(pthread_mutex_t *mutex, const pthread_mutexattr_t *attr)
{
	memset(mutex, 0, sizeof *mutex);
	mutex->__kind = attr ? attr->__kind : PTHREAD_MUTEX_NORMAL;
	return 0;
}

int pthread_mutex_destroy(pthread_mutex_t *mutex) { return mutex->__word ? EBUSY : 0; }

/* Who has it already, and asks for that: 0 go and lock, -1 counted, or an error number. */
static int again(pthread_mutex_t *mutex, int busy)
{
	if (mutex->__kind == PTHREAD_MUTEX_NORMAL || mutex->__owner != __thread_self()->tid)
		return 0;
	if (mutex->__kind == PTHREAD_MUTEX_ERRORCHECK)
		return busy;
	mutex->__count++;
	return -1;
}

static int own(pthread_mutex_t *mutex)
{
	if (mutex->__kind != PTHREAD_MUTEX_NORMAL)
		mutex->__owner = __thread_self()->tid;
	return 0;
}

int pthread_mutex_lock(pthread_mutex_t *mutex)
{
	int mine = again(mutex, EDEADLK);

	if (mine)
		return mine < 0 ? 0 : mine;
	__lock(&mutex->__word);
	return own(mutex);
}

int pthread_mutex_trylock(pthread_mutex_t *mutex)
{
	int mine = again(mutex, EBUSY);

	if (mine)
		return mine < 0 ? 0 : mine;
	if (__builtin_compare_and_swap(&mutex->__word, 0, 1) != 0)
		return EBUSY;
	return own(mutex);
}

int pthread_mutex_unlock(pthread_mutex_t *mutex)
{
	if (mutex->__kind != PTHREAD_MUTEX_NORMAL) {
		if (mutex->__owner != __thread_self()->tid)
			return EPERM;
		if (mutex->__count > 0) {
			mutex->__count--;
			return 0;
		}
		mutex->__owner = 0;
	}
	__unlock(&mutex->__word);
	return 0;
}

int pthread_mutexattr_init(pthread_mutexattr_t *attr)
{
	attr->__kind = PTHREAD_MUTEX_NORMAL;
	return 0;
}

int pthread_mutexattr_destroy(pthread_mutexattr_t *attr)
{
	(void)attr;
	return 0;
}

int pthread_mutexattr_settype(pthread_mutexattr_t *attr, int kind)
{
	if (kind < PTHREAD_MUTEX_NORMAL || kind > PTHREAD_MUTEX_ERRORCHECK)
		return EINVAL;
	attr->__kind = kind;
	return 0;
}

int pthread_cond_init(pthread_cond_t *cond, const pthread_condattr_t *attr)
{
	(void)attr;
	memset(cond, 0, sizeof *cond);
	return 0;
}

int pthread_cond_destroy(pthread_cond_t *cond)
{
	(void)cond;
	return 0;
}

/* A wake-up between unlock and sleep changes the turn, so that nobody sleeps through it. */
int pthread_cond_timedwait(pthread_cond_t *cond, pthread_mutex_t *mutex, const struct timespec *until)
{
	int turn = cond->__turn;
	int answer;

	CANCELLATION_POINT();
	answer = pthread_mutex_unlock(mutex);
	if (answer)
		return answer;
	answer = __futex_wait(&cond->__turn, turn, until);
	pthread_mutex_lock(mutex);
	CANCELLATION_POINT();
	return answer == ETIMEDOUT ? ETIMEDOUT : 0;
}

int pthread_cond_wait(pthread_cond_t *cond, pthread_mutex_t *mutex) { return pthread_cond_timedwait(cond, mutex, NULL); }

int pthread_cond_signal(pthread_cond_t *cond)
{
	__add_fetch(&cond->__turn, 1);
	__futex_wake(&cond->__turn, 1);
	return 0;
}

int pthread_cond_broadcast(pthread_cond_t *cond)
{
	__add_fetch(&cond->__turn, 1);
	__futex_wake(&cond->__turn, 0x7fffffff);
	return 0;
}

/* 0 not yet, 1 somebody is at it, 2 done. */
int pthread_once(pthread_once_t *once, void (*function)(void))
{
	if (__builtin_compare_and_swap(once, 0, 1) == 0) {
		function();
		*once = 2;
		__futex_wake(once, 0x7fffffff);
	}
	while (*once == 1)
		__futex_wait(once, 1, NULL);
	return 0;
}
