/* Each child has a child: a tree as deep as the table is long. */
#include <unistd.h>

int main(void)
{
	while (fork() == 0)
		;
	for (;;)
		pause();
}
