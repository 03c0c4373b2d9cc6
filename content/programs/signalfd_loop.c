/*
 * A loop that waits for everything in one place: SIGCHLD is blocked, and read from a descriptor. There is
 * no handler, so nothing is interrupted.
 */
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHILDREN 3

int main(void)
{
	struct signalfd_siginfo letter;
	struct pollfd ready;
	sigset_t set;
	pid_t pid;
	int reaped = 0;

	sigemptyset(&set);
	sigaddset(&set, SIGCHLD);
	sigprocmask(SIG_BLOCK, &set, NULL);
	ready.fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	ready.events = POLLIN;

	for (int i = 0; i < CHILDREN; i++)
		if (fork() == 0) {
			sleep(5);
			exit(i);
		}

	while (reaped < CHILDREN) {
		poll(&ready, 1, -1);
		if (read(ready.fd, &letter, sizeof letter) != sizeof letter)
			continue;
		printf("a letter about %u\n", letter.ssi_pid);
		while ((pid = waitpid(-1, NULL, WNOHANG)) > 0) {
			printf("reaped %d\n", pid);
			reaped++;
		}
	}
	return 0;
}
