/* One line without end, in colours that begin and never close. */
#include <stdio.h>

int main(void)
{
	for (long i = 0;; i++)
		printf("\033[3%ldm%ld ", i % 8, i);
}
