/* server.c: gives each job to a child, and lives on. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define JOBS 3

static void job(int number)
{
	sleep(1);
	printf("job %d done\n", number);
	exit(number);
}

int main(void)
{
	for (int i = 1; i <= JOBS; i++) {
		if (fork() == 0)
			job(i);
		wait(NULL);
	}

	for (;;)
		pause();
}
