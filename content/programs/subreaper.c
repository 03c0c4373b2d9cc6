/*
 * A process that takes in the orphans among its descendants, in the place of init, and waits for them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	int status;
	pid_t pid;

	prctl(PR_SET_CHILD_SUBREAPER, 1);

	pid = fork();
	if (pid == -1) {
		perror("fork");
		return 1;
	}
	if (pid == 0) {
		/* Two grandchildren, whose parent ends before they do. */
		for (int i = 0; i < 2; i++)
			if (fork() == 0) {
				sleep(10 + 5 * i);
				printf("%d: my parent is %d\n", getpid(), getppid());
				fflush(stdout);
				exit(4 + i);
			}
		sleep(5);
		exit(3);
	}

	printf("Subreaper %d\n", getpid());
	fflush(stdout);
	while ((pid = wait(&status)) > 0) {
		printf("%d ended with status %d\n", pid, WEXITSTATUS(status));
		fflush(stdout);
	}
	return 0;
}
