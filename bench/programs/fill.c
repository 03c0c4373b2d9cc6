/* Fills the process table with zombies and reaps them: prints the CPU seconds of that, the children's included. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#include "seconds.h"

int main(int argc, char *argv[])
{
	int count = argc > 1 ? atoi(argv[1]) : 32767;
	double start = seconds();

	for (int i = 0; i < count; i++) {
		pid_t pid = fork();

		if (pid < 0)
			return 1;
		if (pid == 0)
			_exit(0);
	}
	for (int i = 0; i < count; i++)
		waitpid(-1, NULL, 0);
	printf("%.6f\n", seconds() - start);
	return 0;
}
