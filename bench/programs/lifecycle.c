/* Fork, exit in the child, wait: prints the CPU seconds of that, the children's included. */
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
	int count = argc > 1 ? atoi(argv[1]) : 5000;
	double start = seconds(RUSAGE_SELF) + seconds(RUSAGE_CHILDREN);

	for (int i = 0; i < count; i++) {
		pid_t pid = fork();

		if (pid == 0)
			_exit(0);
		waitpid(pid, NULL, 0);
	}
	printf("%.6f\n", seconds(RUSAGE_SELF) + seconds(RUSAGE_CHILDREN) - start);
	return 0;
}
