/*
 * The calls of Python's subprocess, when a program starts children and forgets them: nobody waits, until
 * the next child is started. Then all that were forgotten are asked about, once.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST 8

static pid_t forgotten[MOST];
static int count;

static void clean_up(void)
{
	for (int i = 0; i < count; i++)
		if (waitpid(forgotten[i], NULL, WNOHANG) > 0)
			forgotten[i--] = forgotten[--count];
}

static void start_and_forget(unsigned int seconds)
{
	pid_t pid;

	clean_up();
	pid = fork();
	if (pid == 0) {
		sleep(seconds);
		exit(0);
	}
	forgotten[count++] = pid;
}

int main(void)
{
	start_and_forget(1);
	start_and_forget(1);
	sleep(5);
	start_and_forget(1);
	sleep(5);
	return 0;
}
