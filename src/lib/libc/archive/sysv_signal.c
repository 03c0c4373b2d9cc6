#include <signal.h>
#include "sys.h"

/* System V's way with signals, and BSD's, still in books. */

sighandler_t sigset(int sig, sighandler_t handler)
{
	sigset_t one, old;
	struct sigaction action = { .sa_handler = handler }, was;

	sigemptyset(&one);
	if (sigaddset(&one, sig) < 0)
		return SIG_ERR;
	if (handler == SIG_HOLD) {
		if (sigprocmask(SIG_BLOCK, &one, &old) < 0 || sigaction(sig, NULL, &was) < 0)
			return SIG_ERR;
	} else {
		if (sigaction(sig, &action, &was) < 0 || sigprocmask(SIG_UNBLOCK, &one, &old) < 0)
			return SIG_ERR;
	}
	return sigismember(&old, sig) ? SIG_HOLD : was.sa_handler;
}

static int change(int how, int sig)
{
	sigset_t one;

	sigemptyset(&one);
	return sigaddset(&one, sig) < 0 ? -1 : sigprocmask(how, &one, NULL);
}

int sighold(int sig) { return change(SIG_BLOCK, sig); }
int sigrelse(int sig) { return change(SIG_UNBLOCK, sig); }

int sigignore(int sig)
{
	struct sigaction action = { .sa_handler = SIG_IGN };

	return sigaction(sig, &action, NULL);
}

int sigpause(int sig)
{
	sigset_t set;

	sigprocmask(SIG_BLOCK, NULL, &set);
	return sigdelset(&set, sig) < 0 ? -1 : sigsuspend(&set);
}

/* BSD: the first 32 signals in one int. */
static int swap(int how, int mask)
{
	sigset_t set = { { (unsigned int)mask } }, old;

	return sigprocmask(how, &set, &old) < 0 ? -1 : (int)old.__bits[0];
}

int sigblock(int mask) { return swap(SIG_BLOCK, mask); }
int sigsetmask(int mask) { return swap(SIG_SETMASK, mask); }
int siggetmask(void) { return swap(SIG_BLOCK, 0); }

int sigandset(sigset_t *set, const sigset_t *a, const sigset_t *b)
{
	set->__bits[0] = a->__bits[0] & b->__bits[0];
	return 0;
}

int sigorset(sigset_t *set, const sigset_t *a, const sigset_t *b)
{
	set->__bits[0] = a->__bits[0] | b->__bits[0];
	return 0;
}
