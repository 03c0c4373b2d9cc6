#ifndef _SYS_SELECT_H
#define _SYS_SELECT_H

#include <bits/types.h>
#include <bits/sigset.h>

#define FD_SETSIZE 1024

typedef struct {
	unsigned long fds_bits[16];
} fd_set;

#define FD_SET(fd, set) ((set)->fds_bits[(fd) / 64] |= 1UL << (fd) % 64)
#define FD_CLR(fd, set) ((set)->fds_bits[(fd) / 64] &= ~(1UL << (fd) % 64))
#define FD_ISSET(fd, set) (((set)->fds_bits[(fd) / 64] >> (fd) % 64 & 1) != 0)
#define FD_ZERO(set) __fd_zero(set)

void __fd_zero(fd_set *set);
int pselect(int n, fd_set *readers, fd_set *writers, fd_set *errors, const struct timespec *timeout, const sigset_t *mask);
int select(int n, fd_set *readers, fd_set *writers, fd_set *errors, struct timeval *timeout);

#endif
