/*
 * A server that waits for each child it makes, and for no others. Each request leaves a helper behind, which
 * outlives it by a second: an orphan. In a container, where this is process 1, the orphan is its own.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void answer(int request)
{
	pid_t helper = fork();

	if (helper == -1) {
		printf("request %d: fork: %s\n", request, strerror(errno));
		fflush(stdout);
		_exit(1);
	}
	if (helper == 0)
		sleep(1);
	_exit(0);
}

int main(void)
{
	int status = 0;

	printf("server: my number is %d\n", getpid());
	fflush(stdout);
	for (int request = 1; status == 0; request++) {
		pid_t pid = fork();

		if (pid == 0)
			answer(request);
		waitpid(pid, &status, 0);
		sleep(2);
	}
	for (;;)
		pause();
}
