/* Real-time signals queued at a process that blocks them. */
#include <signal.h>
#include <unistd.h>

int main(void)
{
	union sigval value = { 0 };
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGRTMIN);
	sigprocmask(SIG_BLOCK, &set, NULL);
	for (;;)
		sigqueue(getpid(), SIGRTMIN, value);
}
