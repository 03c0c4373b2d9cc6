/* Primes up to a million, so many times over: prints the CPU seconds of that. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#define RESULT 78498

static char composite[1000001];

static long work(void)
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
	return count;
}

static double seconds(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

int main(int argc, char *argv[])
{
	int count = argc > 1 ? atoi(argv[1]) : 1;
	double start = seconds();

	for (int i = 0; i < count; i++)
		if (work() != RESULT)
			return 1;
	printf("%.6f\n", seconds() - start);
	return 0;
}
