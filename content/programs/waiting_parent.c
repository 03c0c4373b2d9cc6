/*
 * A parent that waits. Its children are zombies for no longer than it takes to ask for them, and what
 * they left behind, their exit status, is read.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHILDREN 2

int main(void)
{
	int status;
	pid_t pid;

	for (int i = 0; i < CHILDREN; i++) {
		pid = fork();
		if (pid == -1) {
			perror("fork");
			return 1;
		}
		if (pid == 0) {
			sleep(5 * (i + 1));
			exit(3 + i);
		}
		printf("Child %d has PID %d\n", i, pid);
		fflush(stdout);
	}

	/* wait() sleeps until a child ends, and fails with ECHILD when none is left. */
	while ((pid = wait(&status)) > 0) {
		if (WIFEXITED(status))
			printf("%d exited with status %d\n", pid, WEXITSTATUS(status));
		else if (WIFSIGNALED(status))
			printf("%d was killed by signal %d\n", pid, WTERMSIG(status));
		fflush(stdout);
	}
	perror("wait");
	return 0;
}
