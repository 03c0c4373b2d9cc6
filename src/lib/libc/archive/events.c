#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/timerfd.h>
#include <unistd.h>
#include "sys.h"

/* Descriptors of events are the kernel's: where it has none, it answers ENOSYS. */

int epoll_create1(int flags) { return (int)sys1(SYS_epoll_create1, flags); }

int epoll_create(int size)
{
	if (size > 0)
		return epoll_create1(0);
	errno = EINVAL;
	return -1;
}

int epoll_ctl(int epfd, int operation, int fd, struct epoll_event *event)
{
	return (int)sys4(SYS_epoll_ctl, epfd, operation, fd, event);
}

int epoll_wait(int epfd, struct epoll_event *events, int most, int timeout)
{
	return epoll_pwait(epfd, events, most, timeout, 0);
}

int epoll_pwait(int epfd, struct epoll_event *events, int most, int timeout, const sigset_t *mask)
{
	return (int)sys6(SYS_epoll_pwait, epfd, events, most, timeout, mask, sizeof *mask);
}

int eventfd(unsigned int value, int flags) { return (int)sys2(SYS_eventfd2, value, flags); }
int eventfd_read(int fd, eventfd_t *value) { return read(fd, value, sizeof *value) == sizeof *value ? 0 : -1; }
int eventfd_write(int fd, eventfd_t value) { return write(fd, &value, sizeof value) == sizeof value ? 0 : -1; }

int timerfd_create(int clock, int flags) { return (int)sys2(SYS_timerfd_create, clock, flags); }
int timerfd_gettime(int fd, struct itimerspec *value) { return (int)sys2(SYS_timerfd_gettime, fd, value); }

int timerfd_settime(int fd, int flags, const struct itimerspec *value, struct itimerspec *old)
{
	return (int)sys4(SYS_timerfd_settime, fd, flags, value, old);
}

int inotify_init(void) { return inotify_init1(0); }
int inotify_init1(int flags) { return (int)sys1(SYS_inotify_init1, flags); }
int inotify_rm_watch(int fd, int watch) { return (int)sys2(SYS_inotify_rm_watch, fd, watch); }

int inotify_add_watch(int fd, const char *path, uint32_t mask)
{
	return (int)sys3(SYS_inotify_add_watch, fd, path, mask);
}
