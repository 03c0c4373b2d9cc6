/*
 * A parent that blocks SIGCHLD, and a child; both do nothing until somebody makes them. Of all the letters
 * that come, one waits outside.
 */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGCHLD);
	sigprocmask(SIG_BLOCK, &set, NULL);

	if (fork() == -1) {
		perror("fork");
		return 1;
	}
	for (;;)
		pause();
}
