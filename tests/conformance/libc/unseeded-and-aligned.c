/* Where do random numbers begin that nobody seeded, and is memory aligned as it was asked for? */
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	unsigned short mine[3] = { 1, 2, 3 };

	for (int i = 0; i < 4; i++)
		printf("%ld ", lrand48());
	printf("%.6f %ld\n", drand48(), mrand48());
	srand48(42);
	printf("%ld %ld %.6f\n", lrand48(), mrand48(), drand48());
	printf("%ld %.6f %ld\n", nrand48(mine), erand48(mine), jrand48(mine));
	for (size_t alignment = 8; alignment <= 4096; alignment *= 2) {
		void *p = memalign(alignment, 100);

		printf("%d", ((uintptr_t)p & (alignment - 1)) == 0);
		free(p);
	}
	printf("\n%d\n", WEXITSTATUS(3 << 8));
	return 0;
}
