/*
 * What a process does when a person asks it to. The kernel makes it call one of these, as it makes it call
 * a signal handler, whatever it is doing; so they touch neither errno nor anything else of the program's.
 */
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include "internal.h"

enum { AS_DEFAULT, IGNORED, NOT_WAITED_FOR, HANDLED };

/* A handler as one should write it: it reads every slip that is there, and does not sleep. */
static void reap(int sig)
{
	while (trap(SYS_wait4, -1, NULL, WNOHANG, NULL, 0, 0) > 0)
		;
}

void __act_sigchld(int how)
{
	struct sigaction action;
	int error = errno;

	if (sigaction(SIGCHLD, NULL, &action) == 0) {
		if (how == HANDLED) {
			action.sa_handler = reap;
			action.sa_flags = SA_RESTART;
		} else if (how == IGNORED || how == AS_DEFAULT || action.sa_handler == SIG_IGN)
			action.sa_handler = how == IGNORED ? SIG_IGN : SIG_DFL;
		action.sa_flags &= ~SA_NOCLDWAIT;
		if (how == NOT_WAITED_FOR)
			action.sa_flags |= SA_NOCLDWAIT;
		sigaction(SIGCHLD, &action, NULL);
	}
	errno = error;
}

void __act_subreaper(int on)
{
	trap(SYS_prctl, PR_SET_CHILD_SUBREAPER, on, 0, 0, 0, 0);
}

void __act_fork(void)
{
	trap(SYS_fork, 0, 0, 0, 0, 0, 0);
}

void __act_wait(void)
{
	trap(SYS_wait4, -1, NULL, 0, NULL, 0, 0);
}

void __act_exit(int status)
{
	trap(SYS_exit_group, status, 0, 0, 0, 0, 0);
}
