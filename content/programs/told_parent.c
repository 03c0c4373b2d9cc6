/*
 * A parent that is told of each end by a handler, and does nothing about it. To be told is not to wait: the
 * children are zombies until it does.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHILDREN 2

static volatile sig_atomic_t letters;

static void on_child(int sig)
{
	(void)sig;
	letters++;
}

int main(void)
{
	struct sigaction action = { .sa_handler = on_child };
	unsigned int left = 20;

	sigaction(SIGCHLD, &action, NULL);

	for (int i = 0; i < CHILDREN; i++) {
		pid_t pid = fork();

		if (pid == -1) {
			perror("fork");
			return 1;
		}
		if (pid == 0) {
			sleep(5 * (i + 1));
			exit(3);
		}
		printf("Child %d has PID %d\n", i, pid);
		fflush(stdout);
	}

	/* Each signal ends sleep() early; it answers how many seconds are left. */
	while (left > 0)
		left = sleep(left);
	printf("%d signals came\n", (int)letters);
	while (wait(NULL) > 0)
		;
	return 0;
}
