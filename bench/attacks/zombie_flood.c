/* A table full of zombies, and a parent that tries on. */
#include <unistd.h>

int main(void)
{
	for (;;)
		if (fork() == 0)
			_exit(0);
}
