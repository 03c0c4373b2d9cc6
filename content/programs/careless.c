/*
 * A parent and a child that do nothing until somebody makes them: the home page does. There is no
 * wait() here, so whatever the child leaves behind stays.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MEMORY (4 * 1024 * 1024)

int main(void)
{
	char *memory = malloc(MEMORY);

	if (memory == NULL) {
		perror("malloc");
		return 1;
	}
	/* What was never touched shows in VSZ only. */
	memset(memory, 1, MEMORY / 8);

	if (fork() == -1) {
		perror("fork");
		return 1;
	}
	for (;;)
		pause();
}
