#include <stdint.h>
#include <stdlib.h>

/*
 * glibc's generator, since programs print what rand() gave them: r[i] = r[i-3] + r[i-31], over 31 words
 * that a Lehmer generator fills from the seed; the first 310 results are thrown away, the lowest bit too.
 */
enum { LAG = 31, SHORT_LAG = 3, DISCARD = 310 };

static uint32_t state[LAG];
static int next = -1;

static uint32_t step(void)
{
	uint32_t r = state[next] += state[(next + LAG - SHORT_LAG) % LAG];

	next = (next + 1) % LAG;
	return r;
}

void srandom(unsigned int seed)
{
	int32_t word = seed ? (int32_t)seed : 1;

	state[0] = (uint32_t)word;
	for (int i = 1; i < LAG; i++) {
		int64_t product = 16807 * (int64_t)word % 2147483647;

		word = (int32_t)(product < 0 ? product + 2147483647 : product);
		state[i] = (uint32_t)word;
	}
	next = SHORT_LAG;
	for (int i = 0; i < DISCARD; i++)
		step();
}

long random(void)
{
	if (next < 0)
		srandom(1);
	return step() >> 1;
}

void srand(unsigned int seed) { srandom(seed); }
int rand(void) { return (int)random(); }

/* Three steps of a linear congruential generator: 11, 10 and 10 bits. */
int rand_r(unsigned int *seed)
{
	unsigned int result = 0;

	for (int i = 0; i < 3; i++) {
		*seed = *seed * 1103515245 + 12345;
		result = result << 10 ^ *seed / 65536 % (i ? 1024 : 2048);
	}
	return (int)result;
}
