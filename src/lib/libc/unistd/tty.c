#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/utsname.h>
#include <termios.h>
#include <unistd.h>
#include "../internal.h"

/* The kernel's structure has 19 control characters and no speeds. */
struct kernel_termios {
	tcflag_t iflag, oflag, cflag, lflag;
	cc_t line;
	cc_t cc[19];
};

int ioctl(int fd, unsigned long request, ...)
{
	va_list ap;
	long arg = 0;

	va_start(ap, request);
	if (passed_any(ap))
		arg = va_arg(ap, long);
	va_end(ap);
	return (int)sys3(SYS_ioctl, fd, request, arg);
}

int tcgetattr(int fd, struct termios *termios)
{
	struct kernel_termios k;

	if (ioctl(fd, TCGETS, &k) < 0)
		return -1;
	memset(termios, 0, sizeof *termios);
	termios->c_iflag = k.iflag;
	termios->c_oflag = k.oflag;
	termios->c_cflag = k.cflag;
	termios->c_lflag = k.lflag;
	termios->c_line = k.line;
	memcpy(termios->c_cc, k.cc, sizeof k.cc);
	return 0;
}

int tcsetattr(int fd, int when, const struct termios *termios)
{
	struct kernel_termios k = { termios->c_iflag, termios->c_oflag, termios->c_cflag, termios->c_lflag, 0, { 0 } };

	k.line = termios->c_line;
	memcpy(k.cc, termios->c_cc, sizeof k.cc);
	return ioctl(fd, TCSETS + (unsigned long)when, &k);
}

int tcflush(int fd, int queue) { return ioctl(fd, TCFLSH, (long)queue); }

int isatty(int fd)
{
	struct kernel_termios k;

	return ioctl(fd, TCGETS, &k) == 0;
}

pid_t tcgetpgrp(int fd)
{
	pid_t pgrp;

	return ioctl(fd, TIOCGPGRP, &pgrp) < 0 ? -1 : pgrp;
}

int tcsetpgrp(int fd, pid_t pgrp) { return ioctl(fd, TIOCSPGRP, &pgrp); }

pid_t tcgetsid(int fd)
{
	pid_t session;

	return ioctl(fd, TIOCGSID, &session) < 0 ? -1 : session;
}

char *ttyname(int fd)
{
	static char name[64];
	char link[32];
	ssize_t n;

	if (!isatty(fd)) {
		errno = ENOTTY;
		return NULL;
	}
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	n = readlink(link, name, sizeof name - 1);
	if (n < 0)
		return NULL;
	name[n] = '\0';
	return name;
}

char *ctermid(char *s)
{
	static char name[] = "/dev/tty";

	return s ? strcpy(s, name) : name;
}

int uname(struct utsname *name) { return (int)sys1(SYS_uname, name); }

int gethostname(char *name, size_t size)
{
	struct utsname u;

	if (uname(&u) < 0)
		return -1;
	if (strlcpy(name, u.nodename, size) >= size) {
		errno = ENAMETOOLONG;
		return -1;
	}
	return 0;
}
