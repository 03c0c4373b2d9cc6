/*
 * Takes all the numbers that there are: each child ends at once, and nobody waits. Then it sleeps.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* More than any machine of this book has numbers for. */
#define MOST 1000

int main(void)
{
	int children = 0;
	pid_t pid = 0;

	while (children < MOST && (pid = fork()) > 0)
		children++;
	if (pid == 0)
		_exit(0);

	printf("%d children, then fork: %s\n", children, strerror(errno));
	fflush(stdout);
	sleep(3600);
	return 0;
}
