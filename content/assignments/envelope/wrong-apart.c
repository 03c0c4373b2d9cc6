/* server.c: gives each job to a child, and lives on. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define JOBS 3

static void on_child(int sig)
{
	(void)sig;
	waitpid(-1, NULL, WNOHANG);
}

static void job(int number)
{
	sleep(number);
	printf("job %d done\n", number);
	exit(number);
}

int main(void)
{
	struct sigaction action = { .sa_handler = on_child, .sa_flags = SA_RESTART };

	sigaction(SIGCHLD, &action, NULL);

	for (int i = 1; i <= JOBS; i++) {
		if (fork() == 0)
			job(i);
	}

	for (;;)
		pause();
}
