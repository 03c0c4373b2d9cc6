/* The frame of a program that does its work so many times over: prints the CPU seconds of that, the children's included. */
#include <stdio.h>
#include <stdlib.h>
#include "seconds.h"

/* As often as the first argument says, else `usual` times. Answers main's status: 1 when the work came to something else once. */
static int timed(int argc, char *argv[], int usual, int (*works)(void))
{
	int count = argc > 1 ? atoi(argv[1]) : usual;
	double start = seconds();

	for (int i = 0; i < count; i++)
		if (!works())
			return 1;
	printf("%.6f\n", seconds() - start);
	return 0;
}
