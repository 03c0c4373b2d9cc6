#include <ctype.h>
#include <fcntl.h>
#include <sched.h>
#include <stdarg.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/times.h>
#include <unistd.h>
#include "../archive/thread.h"
#include "../internal.h"

void (*__at_fork)(int where);

pid_t fork(void)
{
	pid_t pid;

	if (__at_fork)
		__at_fork(0);
	pid = (pid_t)sys0(SYS_fork);
	if (pid == 0)
		__thread_after_fork();
	if (__at_fork)
		__at_fork(pid == 0 ? 2 : 1);
	return pid;
}

pid_t (vfork)(void) { return (pid_t)sys0(SYS_fork); }

pid_t getpid(void) { return (pid_t)sys0(SYS_getpid); }
pid_t getppid(void) { return (pid_t)sys0(SYS_getppid); }
pid_t gettid(void) { return (pid_t)sys0(SYS_gettid); }
pid_t getpgrp(void) { return (pid_t)sys0(SYS_getpgrp); }
pid_t getpgid(pid_t pid) { return (pid_t)sys1(SYS_getpgid, pid); }
pid_t getsid(pid_t pid) { return (pid_t)sys1(SYS_getsid, pid); }
pid_t setsid(void) { return (pid_t)sys0(SYS_setsid); }
int setpgid(pid_t pid, pid_t pgid) { return (int)sys2(SYS_setpgid, pid, pgid); }
int setpgrp(void) { return setpgid(0, 0); }

uid_t getuid(void) { return (uid_t)sys0(SYS_getuid); }
uid_t geteuid(void) { return (uid_t)sys0(SYS_geteuid); }
gid_t getgid(void) { return (gid_t)sys0(SYS_getgid); }
gid_t getegid(void) { return (gid_t)sys0(SYS_getegid); }
int setuid(uid_t uid) { return (int)sys1(SYS_setuid, uid); }
int setgid(gid_t gid) { return (int)sys1(SYS_setgid, gid); }
int setreuid(uid_t real, uid_t effective) { return (int)sys2(SYS_setreuid, (int)real, (int)effective); }
int setresuid(uid_t real, uid_t effective, uid_t saved)
{
	return (int)sys3(SYS_setresuid, (int)real, (int)effective, (int)saved);
}
int setresgid(gid_t real, gid_t effective, gid_t saved)
{
	return (int)sys3(SYS_setresgid, (int)real, (int)effective, (int)saved);
}
int getresuid(uid_t *real, uid_t *effective, uid_t *saved)
{
	return (int)sys3(SYS_getresuid, real, effective, saved);
}
int getresgid(gid_t *real, gid_t *effective, gid_t *saved)
{
	return (int)sys3(SYS_getresgid, real, effective, saved);
}
int getgroups(int size, gid_t list[]) { return (int)sys2(SYS_getgroups, size, list); }
int setregid(gid_t real, gid_t effective) { return (int)sys2(SYS_setregid, (int)real, (int)effective); }
int seteuid(uid_t uid) { return setresuid((uid_t)-1, uid, (uid_t)-1); }
int setegid(gid_t gid) { return setresgid((gid_t)-1, gid, (gid_t)-1); }

/* What a child of clone() finds on its stack. */
struct start {
	int (*function)(void *);
	void *arg;
};

static void begin(struct start *start)
{
	for (;;)
		trap(SYS_exit, start->function(start->arg), 0, 0, 0, 0, 0);
}

/* The kernel reads at the top of the new stack which function to begin with, and its argument. */
int clone(int (*function)(void *), void *stack, int flags, void *arg, ...)
{
	va_list ap;
	void *extra[3] = { NULL, NULL, NULL }; /* parent_tid, tls, child_tid */
	struct start *start;
	long *top;

	if (!function || !stack) {
		errno = EINVAL;
		return -1;
	}
	va_start(ap, arg);
	for (int i = 0; i < 3 && passed_any(ap); i++)
		extra[i] = va_arg(ap, void *);
	va_end(ap);
	start = (struct start *)(((unsigned long)stack & ~15UL) - sizeof *start);
	start->function = function;
	start->arg = arg;
	top = (long *)start - 2;
	top[0] = (long)begin;
	top[1] = (long)start;
	return (int)sys6(SYS_clone, flags, top, extra[0], extra[2], extra[1], 0);
}

/* On its own: the parent ends, the child leads a session without a terminal. */
int daemon(int keep_directory, int keep_descriptors)
{
	pid_t pid = fork();

	if (pid < 0)
		return -1;
	if (pid > 0)
		_exit(0);
	if (setsid() < 0)
		return -1;
	if (!keep_directory)
		sys1(SYS_chdir, "/");
	if (!keep_descriptors) {
		int fd = (int)sys2(SYS_open, "/dev/null", 2);

		for (int i = 0; fd >= 0 && i < 3; i++)
			sys2(SYS_dup2, fd, i);
		if (fd > 2)
			sys1(SYS_close, fd);
	}
	return 0;
}

int unshare(int flags) { return (int)sys1(SYS_unshare, flags); }
int sched_yield(void) { return (int)sys0(SYS_sched_yield); }

int prctl(int option, ...)
{
	va_list ap;
	long arg = 0;

	/* No option here takes more than one argument, and most callers pass an int. */
	va_start(ap, option);
	if (passed_any(ap))
		arg = va_arg(ap, long);
	va_end(ap);
	if (option == PR_SET_PDEATHSIG || option == PR_SET_CHILD_SUBREAPER)
		arg = (int)arg;
	return (int)sys2(SYS_prctl, option, arg);
}

int getrusage(int who, struct rusage *usage) { return (int)sys2(SYS_getrusage, who, usage); }
int getrlimit(int resource, struct rlimit *limit) { return (int)sys2(SYS_getrlimit, resource, limit); }
int setrlimit(int resource, const struct rlimit *limit) { return (int)sys2(SYS_setrlimit, resource, limit); }
int prlimit(pid_t pid, int resource, const struct rlimit *limit, struct rlimit *old)
{
	return (int)sys4(SYS_prlimit64, pid, resource, limit, old);
}
clock_t times(struct tms *buffer) { return sys1(SYS_times, buffer); }

/* The kernel answers 20 - nice, so that no result looks like an error. */
int getpriority(int which, id_t who)
{
	long answer = sys2(SYS_getpriority, which, who);

	return answer < 0 ? -1 : 20 - (int)answer;
}

int setpriority(int which, id_t who, int priority) { return (int)sys3(SYS_setpriority, which, who, priority); }

int nice(int increment)
{
	int priority = getpriority(PRIO_PROCESS, 0) + increment;

	if (priority > 19)
		priority = 19;
	if (setpriority(PRIO_PROCESS, 0, priority) == 0)
		return getpriority(PRIO_PROCESS, 0);
	if (errno == EACCES)
		errno = EPERM;
	return -1;
}

long syscall(long number, ...)
{
	va_list ap;
	long arg[6];

	/* How many there are depends on the number; an int among them has no sign in its upper half. */
	va_start(ap, number);
	for (int i = 0; i < 6; i++) {
		arg[i] = passed_any(ap) ? va_arg(ap, long) : 0;
		if (arg[i] >> 32 == 0)
			arg[i] = (int)arg[i];
	}
	va_end(ap);
	return sys6(number, arg[0], arg[1], arg[2], arg[3], arg[4], arg[5]);
}

/* Lines of /proc/stat that begin with "cpu" and a number. */
static long processors(void)
{
	char text[4096];
	int fd = open("/proc/stat", O_RDONLY | O_CLOEXEC);
	ssize_t size = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
	long n = 0;

	if (fd >= 0)
		close(fd);
	text[size < 0 ? 0 : size] = 0;
	for (char *line = text; line; line = strchr(line, '\n')) {
		line += *line == '\n';
		n += strncmp(line, "cpu", 3) == 0 && isdigit((unsigned char)line[3]);
	}
	return n > 0 ? n : 1;
}

long sysconf(int name)
{
	struct rlimit limit;

	switch (name) {
	case _SC_ARG_MAX:
		return 131072;
	case _SC_CHILD_MAX:
		return getrlimit(RLIMIT_NPROC, &limit) < 0 ? -1 : (long)limit.rlim_cur;
	case _SC_OPEN_MAX:
		return getrlimit(RLIMIT_NOFILE, &limit) < 0 ? -1 : (long)limit.rlim_cur;
	case _SC_CLK_TCK:
		return 100;
	case _SC_PAGESIZE:
		return 4096;
	case _SC_NPROCESSORS_CONF:
	case _SC_NPROCESSORS_ONLN:
		return processors();
	}
	errno = EINVAL;
	return -1;
}

int getpagesize(void) { return 4096; }
