/*
 * A parent that says it does not care. With SIGCHLD set to SIG_IGN its children are gone as soon as they
 * end: no zombie, no signal, and nothing for wait() to read.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHILDREN 2

int main(void)
{
	pid_t pid;

	/* The default action of SIGCHLD is to be ignored too, but only this has the effect. */
	signal(SIGCHLD, SIG_IGN);

	for (int i = 0; i < CHILDREN; i++) {
		pid = fork();
		if (pid == -1) {
			perror("fork");
			return 1;
		}
		if (pid == 0) {
			sleep(5 * (i + 1));
			exit(3);
		}
		printf("Child %d has PID %d\n", i, pid);
		fflush(stdout);
	}

	/* Nothing to wait for is left behind, so this sleeps until the last child is gone, and then fails. */
	pid = wait(NULL);
	printf("wait() = %d\n", pid);
	perror("wait");
	return 0;
}
