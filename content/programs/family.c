/*
 * A parent with one dead child and one that lives. It waits for neither, and means to sleep for an hour.
 */
#include <stdio.h>
#include <stdlib.h>
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
	child(5);
	child(60);
	sleep(3600);
	return 0;
}
