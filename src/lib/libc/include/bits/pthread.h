#ifndef _BITS_PTHREAD_H
#define _BITS_PTHREAD_H

/* As large as glibc's on x86-64. */
typedef unsigned long pthread_t;
typedef unsigned int pthread_key_t;
typedef int pthread_once_t;

typedef union {
	struct {
		int __detached;
		unsigned long __stack_size;
	};
	char __size[56];
} pthread_attr_t;

typedef union {
	int __kind;
	char __size[4];
} pthread_mutexattr_t;

typedef union {
	struct {
		int __word;  /* 0 free, 1 locked, 2 locked and somebody waits */
		int __kind;
		int __owner; /* thread number, for the kinds that ask */
		int __count;
	};
	char __size[40];
} pthread_mutex_t;

typedef union {
	int __dummy;
	char __size[4];
} pthread_condattr_t;

typedef union {
	int __turn;  /* grows with every wake-up */
	char __size[48];
} pthread_cond_t;

typedef union {
	struct {
		int __holders, __turn, __writer;
	};
	char __size[56];
} pthread_rwlock_t;

typedef union {
	int __shared;
	char __size[8];
} pthread_rwlockattr_t;

typedef union {
	struct {
		int __count, __arrived, __turn;
	};
	char __size[32];
} pthread_barrier_t;

typedef union {
	int __shared;
	char __size[4];
} pthread_barrierattr_t;

typedef volatile int pthread_spinlock_t;

#endif
