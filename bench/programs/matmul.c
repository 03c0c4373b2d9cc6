/* Two matrices multiplied, so many times over: prints the CPU seconds of that. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#define SIZE 120
#define RESULT 2073456000

static int a[SIZE][SIZE], b[SIZE][SIZE], c[SIZE][SIZE];

static long work(void)
{
	long sum = 0;

	for (int i = 0; i < SIZE; i++)
		for (int j = 0; j < SIZE; j++) {
			a[i][j] = i + j;
			b[i][j] = i - j;
		}
	for (int i = 0; i < SIZE; i++)
		for (int j = 0; j < SIZE; j++) {
			int s = 0;

			for (int k = 0; k < SIZE; k++)
				s += a[i][k] * b[k][j];
			c[i][j] = s;
		}
	for (int i = 0; i < SIZE; i++)
		for (int j = 0; j < SIZE; j++)
			sum += c[i][j];
	return sum;
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
