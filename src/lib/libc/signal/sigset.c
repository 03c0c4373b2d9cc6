#include <signal.h>
#include "../internal.h"

static unsigned long bit(int sig)
{
	return 1UL << (sig - 1);
}

static int valid(int sig)
{
	if (sig > 0 && sig < NSIG)
		return 1;
	errno = EINVAL;
	return 0;
}

/* glibc keeps 32 and 33 to itself. */
static int changeable(int sig)
{
	if (sig != 32 && sig != 33)
		return valid(sig);
	errno = EINVAL;
	return 0;
}

int sigemptyset(sigset_t *set)
{
	set->__bits[0] = 0;
	return 0;
}

int sigfillset(sigset_t *set)
{
	set->__bits[0] = ~(3UL << 31);
	return 0;
}

int sigaddset(sigset_t *set, int sig)
{
	if (!changeable(sig))
		return -1;
	set->__bits[0] |= bit(sig);
	return 0;
}

int sigdelset(sigset_t *set, int sig)
{
	if (!changeable(sig))
		return -1;
	set->__bits[0] &= ~bit(sig);
	return 0;
}

int sigismember(const sigset_t *set, int sig)
{
	return valid(sig) ? (set->__bits[0] & bit(sig)) != 0 : -1;
}

int sigisemptyset(const sigset_t *set) { return set->__bits[0] == 0; }
