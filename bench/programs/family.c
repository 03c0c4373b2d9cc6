/* Generations of processes: CHILDREN says how many children each of a generation has, from the first one on. The last of them sleep
 * 2 s and end; whoever has children waits for all of them, 2 s later than they end. */
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef CHILDREN
#define CHILDREN 1
#endif

static const int children[] = { CHILDREN };
static const int generations = sizeof children / sizeof *children;

static void live(int generation)
{
	if (generation < generations)
		for (int i = 0; i < children[generation]; i++)
			if (fork() == 0) {
				live(generation + 1);
				exit(i % 5);
			}
	sleep(2 * (1 + generations - generation));
	while (wait(NULL) > 0)
		;
}

int main(void)
{
	live(0);
	return 0;
}
