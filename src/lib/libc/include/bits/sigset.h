#ifndef _BITS_SIGSET_H
#define _BITS_SIGSET_H

/* Bit n - 1 stands for signal n: the kernel's own form, 64 signals. */
typedef struct {
	unsigned long __bits[1];
} sigset_t;

#endif
