/* Two matrices multiplied, so many times over: prints the CPU seconds of that. */
#include "timed.h"

#define SIZE 120
#define RESULT 2073456000

static int a[SIZE][SIZE], b[SIZE][SIZE], c[SIZE][SIZE];

static int works(void)
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
	return sum == RESULT;
}

int main(int argc, char *argv[])
{
	return timed(argc, argv, 1, works);
}
