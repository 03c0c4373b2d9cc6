/*
 * The parent ends first. Its child is an orphan, which is no zombie: it lives on with another parent,
 * and when it ends that one waits for it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
	pid_t pid = fork();

	if (pid == -1) {
		perror("fork");
		return 1;
	}
	if (pid == 0) {
		printf("Child %d: my parent is %d\n", getpid(), getppid());
		fflush(stdout);
		sleep(10);
		printf("Child %d: my parent is %d now\n", getpid(), getppid());
		fflush(stdout);
		sleep(5);
		exit(3);
	}

	sleep(5);
	printf("Parent %d: I leave\n", getpid());
	return 0;
}
