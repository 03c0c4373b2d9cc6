/* seq [FIRST [STEP]] LAST   (whole numbers) */
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[])
{
	long first = argc > 2 ? atol(argv[1]) : 1;
	long step = argc > 3 ? atol(argv[2]) : 1;
	long last;

	if (argc < 2 || step == 0) {
		fputs(argc < 2 ? "seq: missing operand\n" : "seq: invalid Zero increment value: '0'\n", stderr);
		return 1;
	}
	last = atol(argv[argc - 1]);
	for (long n = first; step > 0 ? n <= last : n >= last; n += step)
		printf("%ld\n", n);
	return 0;
}
