/*
 * An old trick to start a process and never have to wait for it: a child in between ends at once and is
 * waited for, so that the grandchild is an orphan from birth, and init's to wait for.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t must_fork(void)
{
	pid_t pid = fork();

	if (pid == -1) {
		perror("fork");
		exit(1);
	}
	return pid;
}

int main(void)
{
	pid_t child = must_fork();

	if (child == 0) {
		if (must_fork() == 0) {
			sleep(1);
			printf("Grandchild %d: my parent is %d\n", getpid(), getppid());
			fflush(stdout);
			sleep(10);
			exit(3);
		}
		exit(0);
	}

	waitpid(child, NULL, 0);
	printf("Parent %d: my only child was waited for\n", getpid());
	fflush(stdout);
	sleep(20);
	return 0;
}
