/* What the files of the library share and programs do not see. */
#ifndef _LIBC_INTERNAL_H
#define _LIBC_INTERNAL_H

#include "archive/sys.h"

/*
 * Whether anything was passed in place of `...`: our compiler keeps the address of those arguments in the
 * second word of a va_list, NULL if there are none.
 */
#define passed_any(ap) (((void **)(ap))[1] != NULL)

/* A lock of the library's own: 0 is free. See thread/futex.c. */
void __lock(int *word);
void __unlock(int *word);
extern int __heap_lock;

/* Where pthread_cancel() takes effect. */
extern void (*__test_cancel)(void);
#define CANCELLATION_POINT() do { if (__test_cancel) __test_cancel(); } while (0)

/* 1 from the first pthread_create() on. */
extern int __threaded;

/* Called in the child of fork(): there only the calling thread is left. */
void __thread_after_fork(void);

/* The child of fork() holds no lock. */
void __stdio_after_fork(void);

/* Called by exit(): write out what stdio still holds. */
void __flush_all(void);

/* Where a signal handler returns to: the trap rt_sigreturn. */
void __restore_rt(void);

/* Digits of a double, exactly. See stdio/decimal.c. */
struct decimal {
	int n;         /* digits in use */
	int point;     /* the point stands after this many of them; may be negative or beyond n */
	char digit[1100];
};
void __decimal_of(struct decimal *d, double x);
void __decimal_round(struct decimal *d, int n);

#endif
