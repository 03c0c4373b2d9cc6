#ifndef _SYS_EPOLL_H
#define _SYS_EPOLL_H

#include <stdint.h>
#include <bits/sigset.h>

#define EPOLL_CTL_ADD 1
#define EPOLL_CTL_DEL 2
#define EPOLL_CTL_MOD 3
#define EPOLL_CLOEXEC 0x80000
#define EPOLLERR 8
#define EPOLLET 0x80000000U
#define EPOLLEXCLUSIVE 0x10000000
#define EPOLLHUP 16
#define EPOLLIN 1
#define EPOLLMSG 1024
#define EPOLLONESHOT 0x40000000
#define EPOLLOUT 4
#define EPOLLPRI 2
#define EPOLLRDBAND 128
#define EPOLLRDHUP 8192
#define EPOLLRDNORM 64
#define EPOLLWAKEUP 0x20000000
#define EPOLLWRBAND 512
#define EPOLLWRNORM 256

typedef union epoll_data {
	void *ptr;
	int fd;
	uint32_t u32;
	uint64_t u64;
} epoll_data_t;

struct epoll_event {
	uint32_t events;
	epoll_data_t data;
} __attribute__((packed));

int epoll_create(int size);
int epoll_create1(int flags);
int epoll_ctl(int epfd, int operation, int fd, struct epoll_event *event);
int epoll_wait(int epfd, struct epoll_event *events, int most, int timeout);
int epoll_pwait(int epfd, struct epoll_event *events, int most, int timeout, const sigset_t *mask);

#endif
