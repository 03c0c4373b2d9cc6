/*
 * A descriptor for a child: it can be polled beside all others, and it never means somebody else, even if
 * the number is given away again.
 */
#define _GNU_SOURCE
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	struct pollfd ended = { .events = POLLIN };
	siginfo_t info;
	pid_t child = fork();

	if (child == 0) {
		sleep(5);
		exit(3);
	}

	ended.fd = pidfd_open(child, 0);
	poll(&ended, 1, -1);
	printf("%d has ended, and is still there\n", child);
	fflush(stdout);
	sleep(5);

	waitid(P_PIDFD, ended.fd, &info, WEXITED);
	printf("%d exited with status %d\n", info.si_pid, info.si_status);
	return 0;
}
