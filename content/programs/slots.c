/*
 * Fills its share of the process table with zombies: each child ends at once, and nobody reads what it left,
 * until fork() fails. One wait4() reads one slip, and there is room for one child more.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define LIMIT 5
#define ROUNDS 1000

/* Some work, so that the slip has something to say of it. */
static void work(void)
{
	volatile int sum = 0;

	for (int i = 0; i < ROUNDS * 1000; i++)
		sum += i;
}

int main(void)
{
	struct rlimit limit = { LIMIT, LIMIT };
	struct rusage usage;
	int status;
	pid_t pid;

	/* What counts is all of this user's processes: the shell and this one are two of them. */
	setrlimit(RLIMIT_NPROC, &limit);

	while ((pid = fork()) > 0)
		sleep(1);
	if (pid == 0) {
		work();
		exit(3);
	}
	printf("fork: %s\n", strerror(errno));
	fflush(stdout);
	sleep(5);

	pid = wait4(-1, &status, 0, &usage);
	printf("%d exited with status %d and took %ld us\n", pid, WEXITSTATUS(status), (long)usage.ru_utime.tv_usec);
	fflush(stdout);

	pid = fork();
	if (pid == 0)
		exit(4);
	printf("fork: %s\n", pid > 0 ? "there is room again" : strerror(errno));
	fflush(stdout);
	sleep(5);
	return 0;
}
