/*
 * A parent with work of its own, whose SIGCHLD handler waits for it. One signal may stand for many
 * deaths, since a signal that is pending already is not sent twice: so the handler loops.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define CHILDREN 5

static volatile sig_atomic_t letters, reaped;

static void on_child(int sig)
{
	int saved = errno;

	(void)sig;
	letters++;
	/* WNOHANG: take what is there, and do not sleep until there is more. */
	while (waitpid(-1, NULL, WNOHANG) > 0)
		reaped++;
	errno = saved;
}

int main(void)
{
	struct sigaction action = { .sa_handler = on_child, .sa_flags = SA_RESTART };
	struct timespec moment;

	sigaction(SIGCHLD, &action, NULL);
	clock_gettime(CLOCK_MONOTONIC, &moment);
	moment.tv_sec += 5;

	for (int i = 0; i < CHILDREN; i++) {
		pid_t pid = fork();

		if (pid == -1) {
			perror("fork");
			return 1;
		}
		if (pid == 0) {
			/* All at the same moment. */
			clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &moment, NULL);
			exit(i);
		}
	}

	while (reaped < CHILDREN)
		pause();
	printf("%d children reaped, %d signals came\n", (int)reaped, (int)letters);
	return 0;
}
