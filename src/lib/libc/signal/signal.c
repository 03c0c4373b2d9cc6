#include <signal.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/signalfd.h>
#include <unistd.h>
#include "../internal.h"

enum { SA_RESTORER = 0x04000000 };

/* The kernel's order of the members; it wants to know where handlers return to. */
struct kernel_sigaction {
	sighandler_t handler;
	unsigned long flags;
	void (*restorer)(void);
	sigset_t mask;
};

int sigaction(int sig, const struct sigaction *action, struct sigaction *old)
{
	struct kernel_sigaction new, was;
	int result;

	if (sig == 32 || sig == 33) { /* glibc's own */
		errno = EINVAL;
		return -1;
	}
	if (action) {
		new.handler = action->sa_handler;
		new.flags = (unsigned int)action->sa_flags | SA_RESTORER;
		new.restorer = __restore_rt;
		new.mask = action->sa_mask;
	}
	result = (int)sys4(SYS_rt_sigaction, sig, action ? &new : NULL, old ? &was : NULL, sizeof(sigset_t));
	if (result == 0 && old) {
		old->sa_handler = was.handler;
		old->sa_flags = (int)(was.flags & ~(unsigned long)SA_RESTORER);
		old->sa_mask = was.mask;
		old->sa_restorer = was.restorer;
	}
	return result;
}

static sighandler_t set_handler(int sig, sighandler_t handler, int flags)
{
	struct sigaction action = { .sa_handler = handler, .sa_flags = flags }, old;

	return sigaction(sig, &action, &old) < 0 ? SIG_ERR : old.sa_handler;
}

/* BSD's signal(), as in glibc: the handler stays, and interrupted calls are restarted. */
sighandler_t signal(int sig, sighandler_t handler)
{
	return set_handler(sig, handler, SA_RESTART);
}

sighandler_t sysv_signal(int sig, sighandler_t handler)
{
	return set_handler(sig, handler, (int)(SA_RESETHAND | SA_NODEFER));
}

int siginterrupt(int sig, int flag)
{
	struct sigaction action;

	if (sigaction(sig, NULL, &action) < 0)
		return -1;
	if (flag)
		action.sa_flags &= ~SA_RESTART;
	else
		action.sa_flags |= SA_RESTART;
	return sigaction(sig, &action, NULL);
}

int sigprocmask(int how, const sigset_t *set, sigset_t *old)
{
	sigset_t own;

	if (set) {
		own = *set;
		own.__bits[0] &= ~(3UL << 31); /* 32 and 33 are never blocked */
		set = &own;
	}
	return (int)sys4(SYS_rt_sigprocmask, how, set, old, sizeof *set);
}

int sigaltstack(const stack_t *stack, stack_t *old) { return (int)sys2(SYS_sigaltstack, stack, old); }
int sigpending(sigset_t *set) { return (int)sys2(SYS_rt_sigpending, set, sizeof *set); }

int sigsuspend(const sigset_t *mask)
{
	CANCELLATION_POINT();
	return (int)sys2(SYS_rt_sigsuspend, mask, sizeof *mask);
}

int sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout)
{
	CANCELLATION_POINT();
	return (int)sys4(SYS_rt_sigtimedwait, set, info, timeout, sizeof *set);
}

int sigwaitinfo(const sigset_t *set, siginfo_t *info) { return sigtimedwait(set, info, NULL); }

int sigwait(const sigset_t *set, int *sig)
{
	int taken;

	do
		taken = sigtimedwait(set, NULL, NULL);
	while (taken < 0 && errno == EINTR);
	if (taken < 0)
		return errno;
	*sig = taken;
	return 0;
}

int kill(pid_t pid, int sig) { return (int)sys2(SYS_kill, pid, sig); }

int killpg(pid_t pgrp, int sig)
{
	if (pgrp < 0) {
		errno = EINVAL;
		return -1;
	}
	return kill(-pgrp, sig);
}

int raise(int sig)
{
	int pid = getpid();

	return (int)sys3(SYS_tgkill, pid, gettid(), sig);
}

int sigqueue(pid_t pid, int sig, const union sigval value)
{
	siginfo_t info;

	memset(&info, 0, sizeof info);
	info.si_signo = sig;
	info.si_code = SI_QUEUE;
	info.si_pid = getpid();
	info.si_uid = getuid();
	info.si_value = value;
	return (int)sys3(SYS_rt_sigqueueinfo, pid, sig, &info);
}

int signalfd(int fd, const sigset_t *set, int flags)
{
	return (int)sys4(SYS_signalfd4, fd, set, sizeof *set, flags);
}

int pidfd_open(pid_t pid, unsigned int flags) { return (int)sys2(SYS_pidfd_open, pid, flags); }

int pidfd_send_signal(int pidfd, int sig, siginfo_t *info, unsigned int flags)
{
	return (int)sys4(SYS_pidfd_send_signal, pidfd, sig, info, flags);
}
