/* A stack without bottom. */
#include <stdio.h>

static int deeper(int n)
{
	char frame[1000];

	frame[n % 1000] = n;
	return deeper(n + 1) + frame[n % 1000];
}

int main(void)
{
	return deeper(0);
}
