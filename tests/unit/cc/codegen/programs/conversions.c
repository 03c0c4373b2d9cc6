/* Conversions between all arithmetic types, at their edges. */
#include <limits.h>
#include <stdio.h>

#define TO(T, f, x) printf(f " ", (T)(x))
#define ALL(x)                                                  \
	do {                                                    \
		TO(signed char, "%d", x); TO(unsigned char, "%d", x);\
		TO(short, "%d", x); TO(unsigned short, "%d", x);\
		TO(int, "%d", x); TO(unsigned int, "%u", x);    \
		TO(long, "%ld", x); TO(unsigned long, "%lu", x);\
		TO(long long, "%lld", x); TO(float, "%.9g", x); \
		TO(double, "%.17g", x); TO(_Bool, "%d", x);     \
		printf("\n");                                   \
	} while (0)

/* What a float becomes in an integer type that it does not fit is not C's to say: only what fits. */
#define FITS(x)                                                 \
	do {                                                    \
		TO(int, "%d", x); TO(long, "%ld", x); TO(float, "%.9g", x);\
		TO(double, "%.17g", x); TO(_Bool, "%d", x);     \
		printf("\n");                                   \
	} while (0)

int main(void)
{
	signed char sc[] = { 0, 1, -1, 127, -128 };
	unsigned char uc[] = { 0, 1, 200, 255 };
	short s[] = { -32768, 32767, 1000 };
	unsigned short us[] = { 65535, 40000 };
	int i[] = { INT_MIN, INT_MAX, 16777217, -16777219, 123456789 };
	unsigned u[] = { UINT_MAX, 0x80000000u, 16777217u };
	long l[] = { LONG_MIN, LONG_MAX, 9007199254740993L, -9007199254740993L, 0x4000004000000001L, 0x400000C000000000L, 4294967296L };
	unsigned long ul[] = { ULONG_MAX, 0x8000000000000000UL, 0x8000008000000001UL, 0x8000018000000000UL, 9007199254740993UL };
	float f[] = { 0.0f, 1.5f, -1.5f, 2147483520.0f, -0.75f };
	double d[] = { 0.0, 0.99, -0.99, 1e9, -2147483648.5, 123456.789, 1e18 / 1e10 };
	double big[] = { 1e15, -9e18, 9.2e18 };
	unsigned long back[] = { 0, 0 };
	unsigned k;

	for (k = 0; k < sizeof sc / sizeof *sc; k++) ALL(sc[k]);
	for (k = 0; k < sizeof uc / sizeof *uc; k++) ALL(uc[k]);
	for (k = 0; k < sizeof s / sizeof *s; k++) ALL(s[k]);
	for (k = 0; k < sizeof us / sizeof *us; k++) ALL(us[k]);
	for (k = 0; k < sizeof i / sizeof *i; k++) ALL(i[k]);
	for (k = 0; k < sizeof u / sizeof *u; k++) ALL(u[k]);
	for (k = 0; k < sizeof l / sizeof *l; k++) ALL(l[k]);
	for (k = 0; k < sizeof ul / sizeof *ul; k++) ALL(ul[k]);
	for (k = 0; k < sizeof f / sizeof *f; k++) FITS(f[k]);
	for (k = 0; k < sizeof d / sizeof *d; k++) FITS(d[k]);
	for (k = 0; k < sizeof big / sizeof *big; k++) printf("%ld ", (long)big[k]);
	back[0] = (unsigned long)1.5e19;
	back[1] = (unsigned long)3e9f;
	printf("%lu %lu %u\n", back[0], back[1], (unsigned)3e9);
	printf("%d %d %d\n", (int)(char *)0, (char *)8 == (char *)8L, (int)(long)&main != 0);
	return 0;
}
