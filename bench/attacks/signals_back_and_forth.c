/* Two processes that answer each other's signals, for ever. */
#include <signal.h>
#include <unistd.h>

static void answer(int sig, siginfo_t *info, void *unused)
{
	(void)unused;
	kill(info->si_pid, sig);
}

int main(void)
{
	struct sigaction action = { .sa_sigaction = answer, .sa_flags = SA_SIGINFO };
	pid_t child;

	sigaction(SIGUSR1, &action, NULL);
	child = fork();
	if (child != 0)
		kill(child, SIGUSR1);
	for (;;)
		pause();
}
