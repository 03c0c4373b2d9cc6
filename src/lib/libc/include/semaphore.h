#ifndef _SEMAPHORE_H
#define _SEMAPHORE_H

#include <bits/types.h>

typedef union {
	int __value;
	char __size[32];
	long __align;
} sem_t;

#define SEM_FAILED ((sem_t *)0)
#define SEM_VALUE_MAX 2147483647

int sem_close(sem_t *sem);
int sem_destroy(sem_t *sem);
int sem_getvalue(sem_t *sem, int *value);
int sem_init(sem_t *sem, int shared, unsigned int value);
sem_t *sem_open(const char *name, int flags, ...);
int sem_post(sem_t *sem);
int sem_timedwait(sem_t *sem, const struct timespec *until);
int sem_trywait(sem_t *sem);
int sem_unlink(const char *name);
int sem_wait(sem_t *sem);

#endif
