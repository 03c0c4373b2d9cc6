#include <stdlib.h>

/* Before srand48(), glibc counts from 0. */
static unsigned short state[3];
static unsigned long factor = 0x5deece66d;
static unsigned short addend = 0xb;

static unsigned long step(unsigned short x[3])
{
	unsigned long n = (unsigned long)x[2] << 32 | (unsigned long)x[1] << 16 | x[0];

	n = (n * factor + addend) & 0xffffffffffff;
	x[0] = (unsigned short)n;
	x[1] = (unsigned short)(n >> 16);
	x[2] = (unsigned short)(n >> 32);
	return n;
}

double erand48(unsigned short x[3]) { return (double)step(x) / 281474976710656.0; }
long nrand48(unsigned short x[3]) { return (long)(step(x) >> 17); }
long jrand48(unsigned short x[3]) { return (int)(step(x) >> 16); }
double drand48(void) { return erand48(state); }
long lrand48(void) { return nrand48(state); }
long mrand48(void) { return jrand48(state); }

void srand48(long seed)
{
	state[0] = 0x330e;
	state[1] = (unsigned short)seed;
	state[2] = (unsigned short)(seed >> 16);
	factor = 0x5deece66d;
	addend = 0xb;
}

unsigned short *seed48(unsigned short seed[3])
{
	static unsigned short old[3];

	for (int i = 0; i < 3; i++) {
		old[i] = state[i];
		state[i] = seed[i];
	}
	factor = 0x5deece66d;
	addend = 0xb;
	return old;
}

void lcong48(unsigned short p[7])
{
	for (int i = 0; i < 3; i++)
		state[i] = p[i];
	factor = (unsigned long)p[5] << 32 | (unsigned long)p[4] << 16 | p[3];
	addend = p[6];
}
