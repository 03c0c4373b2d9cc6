/*
 * A fork bomb, in slow motion: everybody forks until fork fails, and then sits there.
 */
#include <unistd.h>

int main(void)
{
	while (fork() != -1)
		;
	for (;;)
		pause();
}
