/*
 * A parent that says too late that it does not care. Its first child is a zombie by then, and stays one until
 * somebody waits; the second one ends afterwards, and leaves nothing.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void child(unsigned int seconds)
{
	pid_t pid = fork();

	if (pid == -1) {
		perror("fork");
		exit(1);
	}
	if (pid == 0) {
		sleep(seconds);
		exit(3);
	}
}

int main(void)
{
	pid_t pid;

	child(5);
	child(15);

	sleep(10);
	signal(SIGCHLD, SIG_IGN);
	sleep(10);

	/* The first one is still there to be waited for. */
	while ((pid = wait(NULL)) > 0)
		printf("wait() = %d\n", pid);
	perror("wait");
	return 0;
}
