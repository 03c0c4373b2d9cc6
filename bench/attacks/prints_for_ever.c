/* Lines without end. */
#include <stdio.h>

int main(void)
{
	for (long i = 0;; i++)
		printf("line %ld of a program that never stops\n", i);
}
