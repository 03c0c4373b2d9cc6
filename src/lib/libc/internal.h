/* What the files of the library share and programs do not see. */
#ifndef _LIBC_INTERNAL_H
#define _LIBC_INTERNAL_H

#include <bits/types.h>
#include <errno.h>
#include <sys/syscall.h>

/*
 * A system call: the kernel answers a result, or minus an error number. __result() turns the second
 * into errno and -1. sys3(SYS_read, fd, buffer, n) traps with three arguments.
 */
long __result(long answer);

#define trap(n, a, b, c, d, e, f) \
	__builtin_syscall((long)(n), (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))
#define sys0(n) __result(trap(n, 0, 0, 0, 0, 0, 0))
#define sys1(n, a) __result(trap(n, a, 0, 0, 0, 0, 0))
#define sys2(n, a, b) __result(trap(n, a, b, 0, 0, 0, 0))
#define sys3(n, a, b, c) __result(trap(n, a, b, c, 0, 0, 0))
#define sys4(n, a, b, c, d) __result(trap(n, a, b, c, d, 0, 0))
#define sys6(n, a, b, c, d, e, f) __result(trap(n, a, b, c, d, e, f))

/*
 * Whether anything was passed in place of `...`: our compiler keeps the address of those arguments in the
 * second word of a va_list, NULL if there are none.
 */
#define passed_any(ap) (((void **)(ap))[1] != NULL)

/* A lock of the library's own: 0 is free. See thread/futex.c. */
void __lock(int *word);
void __unlock(int *word);
extern int __heap_lock;

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
