/* What the files of this folder share. */
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
};

struct thread *__thread_self(void);

/* Adds to a word that others change too; answers the sum. */
int __add_fetch(int *word, int amount);

/* Sleeps while the word has this value; until is NULL or a time of CLOCK_REALTIME. Answers 0 or an error number. */
int __futex_wait(int *word, int value, const struct timespec *until);
void __futex_wake(int *word, int count);

#endif
