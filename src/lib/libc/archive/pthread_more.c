#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>
#include "sys.h"
#include "thread.h"

int pthread_tryjoin_np(pthread_t thread, void **result)
{
	return ((struct thread *)thread)->tid ? EBUSY : pthread_join(thread, result);
}

int pthread_timedjoin_np(pthread_t thread, void **result, const struct timespec *until)
{
	struct thread *t = (struct thread *)thread;
	int tid;

	while ((tid = t->tid) != 0)
		if (__futex_wait(&t->tid, tid, until) == ETIMEDOUT)
			return ETIMEDOUT;
	return pthread_join(thread, result);
}

static void comm_of(char *path, size_t size, pthread_t thread)
{
	snprintf(path, size, "/proc/self/task/%d/comm", ((struct thread *)thread)->tid);
}

int pthread_getname_np(pthread_t thread, char *name, size_t size)
{
	char path[48];
	ssize_t n;
	int fd;

	if (size < 16)
		return ERANGE;
	comm_of(path, sizeof path, thread);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return errno;
	n = read(fd, name, size);
	close(fd);
	if (n <= 0)
		return EIO;
	name[n - 1] = '\0';
	return 0;
}

int pthread_setname_np(pthread_t thread, const char *name)
{
	char path[48];
	int fd, error = 0;

	if (strlen(name) > 15)
		return ERANGE;
	if (thread == pthread_self())
		return prctl(PR_SET_NAME, name) < 0 ? errno : 0;
	comm_of(path, sizeof path, thread);
	fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0)
		return errno;
	if (write(fd, name, strlen(name)) < 0)
		error = errno;
	close(fd);
	return error;
}

int pthread_sigqueue(pthread_t thread, int sig, const union sigval value)
{
	siginfo_t info;
	int tid = ((struct thread *)thread)->tid;

	if (!tid)
		return ESRCH;
	memset(&info, 0, sizeof info);
	info.si_signo = sig;
	info.si_code = SI_QUEUE;
	info.si_pid = getpid();
	info.si_uid = getuid();
	info.si_value = value;
	return (int)-trap(SYS_rt_tgsigqueueinfo, info.si_pid, tid, sig, &info, 0, 0);
}

int pthread_getattr_np(pthread_t thread, pthread_attr_t *attr)
{
	struct thread *t = (struct thread *)thread;

	pthread_attr_init(attr);
	attr->__detached = t->detached;
	attr->__stack_size = t->stack_size;
	return 0;
}

int pthread_setconcurrency(int level) { return level < 0 ? EINVAL : 0; }
int pthread_getconcurrency(void) { return 0; }

int pthread_getschedparam(pthread_t thread, int *policy, struct sched_param *param)
{
	int tid = ((struct thread *)thread)->tid;

	*policy = sched_getscheduler(tid);
	return sched_getparam(tid, param) < 0 ? errno : 0;
}

int pthread_setschedparam(pthread_t thread, int policy, const struct sched_param *param)
{
	return sched_setscheduler(((struct thread *)thread)->tid, policy, param) < 0 ? errno : 0;
}

int pthread_mutexattr_gettype(const pthread_mutexattr_t *attr, int *kind)
{
	*kind = attr->__kind;
	return 0;
}

int pthread_mutexattr_setpshared(pthread_mutexattr_t *attr, int shared)
{
	(void)attr;
	return shared == PTHREAD_PROCESS_PRIVATE || shared == PTHREAD_PROCESS_SHARED ? 0 : EINVAL;
}

int pthread_condattr_init(pthread_condattr_t *attr)
{
	memset(attr, 0, sizeof *attr);
	return 0;
}

int pthread_condattr_destroy(pthread_condattr_t *attr)
{
	(void)attr;
	return 0;
}

int pthread_condattr_setpshared(pthread_condattr_t *attr, int shared)
{
	(void)attr;
	return shared == PTHREAD_PROCESS_PRIVATE || shared == PTHREAD_PROCESS_SHARED ? 0 : EINVAL;
}

/* One clock is enough here: a deadline is a time of CLOCK_REALTIME. */
int pthread_mutex_timedlock(pthread_mutex_t *mutex, const struct timespec *until)
{
	int error;

	while ((error = pthread_mutex_trylock(mutex)) == EBUSY) {
		int word = mutex->__word;

		if (word == 0 || (word == 1 && __builtin_compare_and_swap(&mutex->__word, 1, 2) != 1))
			continue;
		if (__futex_wait(&mutex->__word, 2, until) == ETIMEDOUT)
			return ETIMEDOUT;
	}
	return error;
}
