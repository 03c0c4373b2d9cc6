/* Fibonacci by calls, so many times over: prints the CPU seconds of that. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#define RESULT 196418

static int fib(int n)
{
	return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

static long work(void)
{
	return fib(27);
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
