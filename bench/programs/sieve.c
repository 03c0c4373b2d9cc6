/* Primes up to a million, so many times over: prints the CPU seconds of that. */
#include "timed.h"

#define RESULT 78498

static char composite[1000001];

static int works(void)
{
	long count = 0;

	for (int i = 0; i <= 1000000; i++)
		composite[i] = 0;
	for (int i = 2; i <= 1000000; i++) {
		if (composite[i])
			continue;
		count++;
		for (int j = i + i; j <= 1000000; j += i)
			composite[j] = 1;
	}
	return count == RESULT;
}

int main(int argc, char *argv[])
{
	return timed(argc, argv, 1, works);
}
