#include <stdint.h>
#include "../internal.h"

/*
 * Every double is m * 2^e with integers m and e, and every such number has a finite decimal expansion:
 * m * 2^e for e >= 0, and m * 5^-e / 10^-e below. So a big integer in base 10^9 gives all digits, exactly.
 */
enum { LIMBS = 125, BASE = 1000000000 };

struct big {
	int n;
	uint32_t limb[LIMBS]; /* the lowest first */
};

static void multiply(struct big *b, uint32_t factor)
{
	uint64_t carry = 0;

	for (int i = 0; i < b->n; i++) {
		carry += (uint64_t)b->limb[i] * factor;
		b->limb[i] = (uint32_t)(carry % BASE);
		carry /= BASE;
	}
	while (carry) {
		b->limb[b->n++] = (uint32_t)(carry % BASE);
		carry /= BASE;
	}
}

/* times base^exponent, chunk being the highest power (base^step) that fits a limb's factor */
static void multiply_power(struct big *b, uint32_t base, int exponent, uint32_t chunk, int step)
{
	for (; exponent >= step; exponent -= step)
		multiply(b, chunk);
	for (; exponent > 0; exponent--)
		multiply(b, base);
}

void __decimal_of(struct decimal *d, double x)
{
	union {
		double x;
		uint64_t bits;
	} u;
	struct big b;
	int exponent;
	uint64_t m;

	u.x = x;
	exponent = (int)(u.bits >> 52 & 0x7ff);
	m = u.bits & 0xfffffffffffffUL;
	if (exponent)
		m |= 1UL << 52;
	else
		exponent = 1;
	exponent -= 1075;
	d->n = d->point = 0;
	if (m == 0)
		return;
	while (!(m & 1) && exponent < 0) {
		m >>= 1;
		exponent++;
	}
	b.n = 0;
	for (; m; m /= BASE)
		b.limb[b.n++] = (uint32_t)(m % BASE);
	if (exponent >= 0)
		multiply_power(&b, 2, exponent, 1U << 29, 29);
	else
		multiply_power(&b, 5, -exponent, 1220703125U, 13);
	for (int i = b.n - 1; i >= 0; i--) {
		uint32_t limb = b.limb[i];

		for (uint32_t unit = BASE / 10; unit; unit /= 10) {
			int digit = (int)(limb / unit % 10);

			if (d->n || digit)
				d->digit[d->n++] = (char)digit;
		}
	}
	d->point = exponent < 0 ? d->n + exponent : d->n;
	while (d->n && d->digit[d->n - 1] == 0)
		d->n--;
}

/* Keep n digits; halfway goes to the even neighbour. n may be negative: then nothing is left. */
void __decimal_round(struct decimal *d, int n)
{
	int up;

	if (n >= d->n)
		return;
	if (n < 0) {
		d->n = 0;
		return;
	}
	up = d->digit[n] > 5 || (d->digit[n] == 5 && (d->n > n + 1 || (n > 0 && d->digit[n - 1] & 1)));
	d->n = n;
	if (up) {
		while (d->n && d->digit[d->n - 1] == 9)
			d->n--;
		if (d->n) {
			d->digit[d->n - 1]++;
		} else {
			d->digit[d->n++] = 1;
			d->point++;
		}
	}
	while (d->n && d->digit[d->n - 1] == 0)
		d->n--;
}
