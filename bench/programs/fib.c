/* Fibonacci by calls, so many times over: prints the CPU seconds of that. */
#include "timed.h"

#define RESULT 196418

static int fib(int n)
{
	return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

static int works(void)
{
	return fib(27) == RESULT;
}

int main(int argc, char *argv[])
{
	return timed(argc, argv, 1, works);
}
