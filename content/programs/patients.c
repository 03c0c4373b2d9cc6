/*
 * Three children that do not move: one is dead, one is stopped, and one sleeps so that no signal wakes it.
 */
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
	pid_t stopped;

	if (fork() == 0)
		exit(3);

	stopped = fork();
	if (stopped == 0)
		for (;;)
			pause();
	kill(stopped, SIGSTOP);

	/* Who calls vfork sleeps uninterruptibly until the child has called exec or exit. */
	if (fork() == 0) {
		if (vfork() == 0) {
			sleep(60);
			_exit(0);
		}
		exit(0);
	}

	sleep(3600);
	return 0;
}
