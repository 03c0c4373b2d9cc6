/*
 * A handler that waits once for each SIGCHLD. Three children end at the same moment, and a signal that is
 * pending already is not sent again: some are never waited for.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define CHILDREN 3

static volatile sig_atomic_t letters, reaped;

static void on_child(int sig)
{
	int saved = errno;

	(void)sig;
	letters++;
	if (wait(NULL) > 0)
		reaped++;
	errno = saved;
}

static void sleep_until(struct timespec moment, int seconds)
{
	moment.tv_sec += seconds;
	while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &moment, NULL) == EINTR)
		;
}

int main(void)
{
	struct sigaction action = { .sa_handler = on_child, .sa_flags = SA_RESTART };
	struct timespec start;

	sigaction(SIGCHLD, &action, NULL);
	clock_gettime(CLOCK_MONOTONIC, &start);

	for (int i = 0; i < CHILDREN; i++)
		if (fork() == 0) {
			sleep_until(start, 5);
			exit(i);
		}

	sleep_until(start, 10);
	printf("%d signals came, %d of %d children were waited for\n", (int)letters, (int)reaped, CHILDREN);
	return 0;
}
