/* Fills the process table with zombies and reaps them: prints the CPU seconds of that, the children's included. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static double seconds(int who)
{
	struct rusage usage;

	getrusage(who, &usage);
	return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

int main(int argc, char *argv[])
{
	int count = argc > 1 ? atoi(argv[1]) : 32767;
	double start = seconds(RUSAGE_SELF) + seconds(RUSAGE_CHILDREN);

	for (int i = 0; i < count; i++) {
		pid_t pid = fork();

		if (pid < 0)
			return 1;
		if (pid == 0)
			_exit(0);
	}
	for (int i = 0; i < count; i++)
		waitpid(-1, NULL, 0);
	printf("%.6f\n", seconds(RUSAGE_SELF) + seconds(RUSAGE_CHILDREN) - start);
	return 0;
}
