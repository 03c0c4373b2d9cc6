/*
 * Makes two zombies. The children end while their parent is still asleep, and the parent never
 * asks how they ended: until it ends itself, they can be neither used nor removed.
 *
 * zombie_maker [CHILD_SECONDS [PARENT_SECONDS]]
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define CHILDREN 2
#define MEMORY (2 * 1024 * 1024)

static void child(int number, unsigned int seconds)
{
	printf("Child %d -> PID = %d, PGRP = %d, PPID = %d, PSID = %d\n", number, getpid(), getpgrp(), getppid(), getsid(0));

	/* Asked for, but never touched: this shows in VSZ, not in RSS. */
	if (malloc(MEMORY) == NULL)
		perror("malloc");
	sleep(seconds);
	exit(3);
}

int main(int argc, char *argv[])
{
	unsigned int child_seconds = argc > 1 ? atoi(argv[1]) : 15;
	unsigned int parent_seconds = argc > 2 ? atoi(argv[2]) : 30;

	printf("Parent PID = %d, PGRP = %d, PPID = %d, PSID = %d\n", getpid(), getpgrp(), getppid(), getsid(0));

	/* What waits in stdout's buffer would be copied into each child, and printed three times. */
	fflush(stdout);

	for (int i = 0; i < CHILDREN; i++) {
		pid_t pid = fork();

		if (pid == -1) {
			perror("fork");
			return 1;
		}
		if (pid == 0)
			child(i, child_seconds);
	}

	/* No wait() anywhere. */
	sleep(parent_seconds);
	return 0;
}
