#include <sys/ioctl.h>
#include <sys/socket.h>
#include "sys.h"

/* Sockets are the kernel's: where it has none, it answers ENOSYS. */

int socket(int domain, int type, int protocol) { return (int)sys3(SYS_socket, domain, type, protocol); }
int bind(int fd, const struct sockaddr *address, socklen_t size) { return (int)sys3(SYS_bind, fd, address, size); }
int connect(int fd, const struct sockaddr *address, socklen_t size) { return (int)sys3(SYS_connect, fd, address, size); }
int listen(int fd, int backlog) { return (int)sys2(SYS_listen, fd, backlog); }
int accept(int fd, struct sockaddr *address, socklen_t *size) { return (int)sys3(SYS_accept, fd, address, size); }
int shutdown(int fd, int how) { return (int)sys2(SYS_shutdown, fd, how); }
ssize_t recvmsg(int fd, struct msghdr *message, int flags) { return sys3(SYS_recvmsg, fd, message, flags); }
ssize_t sendmsg(int fd, const struct msghdr *message, int flags) { return sys3(SYS_sendmsg, fd, message, flags); }
ssize_t recv(int fd, void *buffer, size_t n, int flags) { return recvfrom(fd, buffer, n, flags, 0, 0); }
ssize_t send(int fd, const void *buffer, size_t n, int flags) { return sendto(fd, buffer, n, flags, 0, 0); }

int accept4(int fd, struct sockaddr *address, socklen_t *size, int flags)
{
	return (int)sys4(SYS_accept4, fd, address, size, flags);
}

int socketpair(int domain, int type, int protocol, int fds[2])
{
	return (int)sys4(SYS_socketpair, domain, type, protocol, fds);
}

int getsockname(int fd, struct sockaddr *address, socklen_t *size)
{
	return (int)sys3(SYS_getsockname, fd, address, size);
}

int getpeername(int fd, struct sockaddr *address, socklen_t *size)
{
	return (int)sys3(SYS_getpeername, fd, address, size);
}

int getsockopt(int fd, int level, int option, void *value, socklen_t *size)
{
	return (int)sys6(SYS_getsockopt, fd, level, option, value, size, 0);
}

int setsockopt(int fd, int level, int option, const void *value, socklen_t size)
{
	return (int)sys6(SYS_setsockopt, fd, level, option, value, size, 0);
}

ssize_t recvfrom(int fd, void *buffer, size_t n, int flags, struct sockaddr *address, socklen_t *size)
{
	return sys6(SYS_recvfrom, fd, buffer, n, flags, address, size);
}

ssize_t sendto(int fd, const void *buffer, size_t n, int flags, const struct sockaddr *address, socklen_t size)
{
	return sys6(SYS_sendto, fd, buffer, n, flags, address, size);
}

struct cmsghdr *__cmsg_nxthdr(struct msghdr *message, struct cmsghdr *header)
{
	unsigned char *next = (unsigned char *)header + CMSG_ALIGN(header->cmsg_len);
	unsigned char *end = (unsigned char *)message->msg_control + message->msg_controllen;

	return next + sizeof *header > end ? 0 : (struct cmsghdr *)next;
}

int sockatmark(int fd)
{
	int at;

	return ioctl(fd, 0x8905UL /* SIOCATMARK */, &at) < 0 ? -1 : at;
}
