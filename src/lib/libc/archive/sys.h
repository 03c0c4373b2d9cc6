/* System calls, for the library's own files. */
#ifndef _LIBC_SYS_H
#define _LIBC_SYS_H

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

#endif
