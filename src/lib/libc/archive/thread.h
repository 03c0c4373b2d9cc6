/* What the files about threads share. */
#ifndef _THREAD_H
#define _THREAD_H

#include <bits/pthread.h>
#include <bits/types.h>

/* A thread, at the top of its stack; the main thread's is a variable of the library. The thread pointer shows here. */
struct thread {
	int tid;              /* its number; the kernel puts 0 here when it has ended, and wakes who joins it */
	int error;            /* its errno */
	int detached;
	struct thread *next;  /* in the list of stacks that can be used again */
	void *(*function)(void *);
	void *arg;
	void *result;
	void *stack;
	size_t stack_size;
	void *cleanups;       /* see cleanup.c */
	void *specific;       /* see key.c */
	void *locals;         /* see thread_local.c */
	int cancelled;        /* see cancel.c */
	int cancel_disabled, cancel_asynchronous;
	char name[16];
};

/* What only programs that use it set: called where a thread may be cancelled, and when one ends. */
extern void (*__test_cancel)(void);
extern void (*__run_cleanups)(void);
extern void (*__run_destructors)(void);
/* Called by fork(): before it with 0, after it with 1 in the parent and 2 in the child. */
extern void (*__at_fork)(int where);

struct thread *__thread_self(void);

/* Adds to a word that others change too; answers the sum. */
int __add_fetch(int *word, int amount);

/* Sleeps while the word has this value; until is NULL or a time of CLOCK_REALTIME. Answers 0 or an error number. */
int __futex_wait(int *word, int value, const struct timespec *until);
void __futex_wake(int *word, int count);

#endif
