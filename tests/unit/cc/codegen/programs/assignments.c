/* Every compound assignment between every two arithmetic types, on variables, members, elements and through pointers. */
#include <stdio.h>

#define SHOW(x) printf("%.10g ", (double)(x))

#define EACH(T, U, a, b)                                        \
	do {                                                    \
		volatile T v = (T)(a);                          \
		T s = (T)(a), t[3] = { (T)(a), (T)(a), (T)(a) };\
		struct { char pad; T m; } r = { 1, (T)(a) };    \
		T *p = &t[1];                                   \
		U w = (U)(b);                                   \
		v += w; SHOW(v);                                \
		s -= w; SHOW(s);                                \
		t[2] *= w; SHOW(t[2]);                          \
		r.m /= w; SHOW(r.m);                            \
		*p += w; SHOW(*p); SHOW(t[1]);                  \
		SHOW(s++); SHOW(++s); SHOW(s--); SHOW(--s);     \
		SHOW(r.m++); SHOW(--r.m);                       \
		SHOW(*p++); SHOW(*--p);                         \
		SHOW(s = w); SHOW(t[0] = w);                    \
		printf("\n");                                   \
	} while (0)

#define INTS(T, U, a, b)                                        \
	do {                                                    \
		T s = (T)(a), t[3] = { (T)(a), (T)(a), (T)(a) };\
		U w = (U)(b);                                   \
		s %= w; SHOW(s);                                \
		s = (T)(a); s &= w; SHOW(s);                    \
		t[1] |= w; SHOW(t[1]);                          \
		t[2] ^= w; SHOW(t[2]);                          \
		s = (T)(a); s <<= w & 5; SHOW(s);               \
		t[0] >>= w & 3; SHOW(t[0]);                     \
		printf("\n");                                   \
	} while (0)

#define ROW(T, a)                                               \
	printf(#T "\n");                                        \
	EACH(T, signed char, a, 3); EACH(T, unsigned char, a, 7);\
	EACH(T, short, a, 11); EACH(T, unsigned short, a, 13);  \
	EACH(T, int, a, 17); EACH(T, unsigned int, a, 19);      \
	EACH(T, long, a, 23); EACH(T, unsigned long, a, 29);    \
	EACH(T, float, a, 2.5f); EACH(T, double, a, 3.25)

#define INTROW(T, a)                                            \
	INTS(T, signed char, a, 3); INTS(T, unsigned char, a, 7);\
	INTS(T, short, a, 11); INTS(T, unsigned short, a, 13);  \
	INTS(T, int, a, 17); INTS(T, unsigned int, a, 19);      \
	INTS(T, long, a, 23); INTS(T, unsigned long, a, 29)

static void small(void)
{
	ROW(signed char, 5);
	ROW(unsigned char, 50);
	ROW(short, -300);
	ROW(unsigned short, 60000);
}

static void large(void)
{
	ROW(int, -100000);
	ROW(unsigned int, 4000000000u);
	ROW(long, -5000000000L);
	ROW(unsigned long, 5000000000UL);
	ROW(float, 1.5f);
	ROW(double, -2.75);
}

int main(void)
{
	_Bool b = 0;

	small();
	large();
	INTROW(signed char, -77);
	INTROW(unsigned char, 200);
	INTROW(short, -30000);
	INTROW(unsigned short, 65000);
	INTROW(int, -2000000000);
	INTROW(unsigned int, 4000000000u);
	INTROW(long, -9000000000000L);
	INTROW(unsigned long, 18000000000000000000UL);
	b += 5; SHOW(b);
	b--; SHOW(b);
	b |= 4; SHOW(b);
	b = 0.25; SHOW(b);
	b &= 2; SHOW(b);
	printf("\n");
	return 0;
}
