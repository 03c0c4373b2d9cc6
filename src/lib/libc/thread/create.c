#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include "../internal.h"
#include "../archive/thread.h"

enum { STACK_SIZE = 8 << 20, GUARD = 4096 };

int __threaded;
static struct thread main_thread;
static int threads = 1;         /* that have not ended */
static struct thread *cache;    /* stacks of threads that were joined or detached */
static int cache_lock;

void (*__test_cancel)(void);
void (*__run_cleanups)(void);
void (*__run_destructors)(void);

/* With no thread pointer yet, this is the main thread. */
struct thread *__thread_self(void)
{
	struct thread *self = __builtin_thread_pointer();

	if (self)
		return self;
	if (!main_thread.tid)
		main_thread.tid = getpid();
	return &main_thread;
}

int *__errno_location(void)
{
	struct thread *self = __builtin_thread_pointer();

	return self ? &self->error : &main_thread.error;
}

/*
 * In the child of fork() there is one thread, the one that called it. What is right as it is, is not written: the page would be copied for
 * nothing. A number that nobody has asked for yet is asked for when somebody does.
 */
void __thread_after_fork(void)
{
	struct thread *self = __builtin_thread_pointer();

	if (!self)
		self = &main_thread;
	if (self->tid)
		self->tid = gettid();
	if (threads != 1)
		threads = 1;
	if (cache)
		cache = NULL;
	if (cache_lock)
		cache_lock = 0;
	if (__heap_lock)
		__heap_lock = 0;
	__stdio_after_fork();
}

static void retire(struct thread *t)
{
	__lock(&cache_lock);
	t->next = cache;
	cache = t;
	__unlock(&cache_lock);
}

/* A stack that was used before, if its thread has ended for the kernel too; or a new one. */
static struct thread *new_thread(size_t size)
{
	char *stack;
	struct thread *t;

	__lock(&cache_lock);
	for (struct thread **link = &cache; (t = *link); link = &t->next)
		if (t->tid == 0 && t->stack_size == size) {
			*link = t->next;
			break;
		}
	__unlock(&cache_lock);
	if (t)
		return t;
	stack = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
	if (stack == MAP_FAILED)
		return NULL;
	mprotect(stack, GUARD, PROT_NONE);
	t = (struct thread *)(stack + size - 256);
	t->stack = stack;
	t->stack_size = size;
	return t;
}

/* The last thread ends the process, as main's return would. */
static _Noreturn void end(struct thread *self)
{
	if (__run_destructors)
		__run_destructors();
	if (__add_fetch(&threads, -1) == 0)
		exit(0);
	if (self->detached)
		retire(self);
	for (;;)
		trap(SYS_exit, 0, 0, 0, 0, 0, 0);
}

static void run(struct thread *self)
{
	self->result = self->function(self->arg);
	end(self);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attr, void *(*function)(void *), void *arg)
{
	size_t size = attr && attr->__stack_size ? attr->__stack_size : STACK_SIZE;
	struct thread *t = new_thread((size + GUARD - 1) & ~(size_t)(GUARD - 1));
	long *top;
	long answer;

	if (!t)
		return EAGAIN;
	t->error = 0;
	t->cleanups = t->specific = t->locals = NULL;
	t->cancelled = t->cancel_disabled = t->cancel_asynchronous = 0;
	t->name[0] = '\0';
	t->detached = attr && attr->__detached;
	t->function = function;
	t->arg = arg;
	t->tid = -1;
	/* The kernel reads there what the thread begins with. */
	top = (long *)t - 2;
	top[0] = (long)run;
	top[1] = (long)t;
	__threaded = 1;
	__add_fetch(&threads, 1);
	*thread = (pthread_t)t;
	answer = trap(SYS_clone,
	              CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SYSVSEM | CLONE_SIGHAND | CLONE_THREAD | CLONE_SETTLS |
	                  CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID,
	              top, &t->tid, &t->tid, t, 0);
	if (answer < 0) {
		__add_fetch(&threads, -1);
		t->tid = 0;
		retire(t);
		return (int)-answer;
	}
	return 0;
}

_Noreturn void pthread_exit(void *result)
{
	struct thread *self = __thread_self();

	if (__run_cleanups)
		__run_cleanups();
	self->result = result;
	if (self == &main_thread)
		trap(SYS_set_tid_address, &self->tid, 0, 0, 0, 0, 0);
	end(self);
}

int pthread_join(pthread_t thread, void **result)
{
	struct thread *t = (struct thread *)thread;
	int tid;

	if (t == __thread_self())
		return EDEADLK;
	if (t->detached)
		return EINVAL;
	while ((tid = t->tid) != 0) {
		CANCELLATION_POINT();
		__futex_wait(&t->tid, tid, NULL);
	}
	if (result)
		*result = t->result;
	if (t != &main_thread)
		retire(t);
	return 0;
}

int pthread_detach(pthread_t thread)
{
	struct thread *t = (struct thread *)thread;

	if (t->detached)
		return EINVAL;
	t->detached = 1;
	if (t->tid == 0)
		retire(t);
	return 0;
}

pthread_t pthread_self(void) { return (pthread_t)__thread_self(); }
int pthread_equal(pthread_t a, pthread_t b) { return a == b; }

int pthread_kill(pthread_t thread, int sig)
{
	int tid = ((struct thread *)thread)->tid;

	return tid ? (int)-trap(SYS_tgkill, getpid(), tid, sig, 0, 0, 0) : ESRCH;
}

int pthread_sigmask(int how, const sigset_t *set, sigset_t *old)
{
	return (int)-trap(SYS_rt_sigprocmask, how, set, old, sizeof *set, 0, 0);
}

int pthread_yield(void) { return sched_yield(); }

int pthread_attr_init(pthread_attr_t *attr)
{
	memset(attr, 0, sizeof *attr);
	return 0;
}

int pthread_attr_destroy(pthread_attr_t *attr)
{
	(void)attr;
	return 0;
}

int pthread_attr_setdetachstate(pthread_attr_t *attr, int state)
{
	if (state != PTHREAD_CREATE_JOINABLE && state != PTHREAD_CREATE_DETACHED)
		return EINVAL;
	attr->__detached = state;
	return 0;
}

int pthread_attr_getdetachstate(const pthread_attr_t *attr, int *state)
{
	*state = attr->__detached;
	return 0;
}

int pthread_attr_setstacksize(pthread_attr_t *attr, size_t size)
{
	if (size < 16384)
		return EINVAL;
	attr->__stack_size = size;
	return 0;
}

int pthread_attr_getstacksize(const pthread_attr_t *attr, size_t *size)
{
	*size = attr->__stack_size ? attr->__stack_size : STACK_SIZE;
	return 0;
}
