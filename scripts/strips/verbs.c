/* Every verb of the stage once: a fork, an exec, an exit, a zombie, a signal to it, a wait; a signal to a sleeper, an adoption. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	pid_t dead, alive;

	dead = fork();
	if (dead == 0) {
		execlp("true", "true", (char *)0);
		exit(3);
	}
	sleep(1);
	kill(dead, SIGKILL);
	wait(0);

	alive = fork();
	if (alive == 0) {
		sleep(100);
		exit(0);
	}
	sleep(1);
	kill(alive, SIGKILL);
	wait(0);

	if (fork() == 0) {
		sleep(100);
		exit(0);
	}
	sleep(1);
	return 0;
}
