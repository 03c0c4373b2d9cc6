#include <math.h>
#include <stdint.h>

/* What can be read off, or done to, the bits of a double: sign, 11 of exponent, 52 of fraction. */
union parts {
	double x;
	uint64_t bits;
};

static uint64_t bits_of(double x)
{
	union parts u;

	u.x = x;
	return u.bits;
}

static double from_bits(uint64_t bits)
{
	union parts u;

	u.bits = bits;
	return u.x;
}

static int exponent_of(uint64_t bits) { return (int)(bits >> 52 & 0x7ff) - 1023; }

#define SIGN (1UL << 63)
#define FRACTION ((1UL << 52) - 1)

int __signbit(double x) { return bits_of(x) >> 63 != 0; }
int __isfinite(double x) { return exponent_of(bits_of(x)) != 1024; }
int __isinf(double x) { return (bits_of(x) & ~SIGN) == 0x7ffUL << 52 ? __signbit(x) ? -1 : 1 : 0; }

double fabs(double x) { return from_bits(bits_of(x) & ~SIGN); }
float fabsf(float x) { return (float)fabs(x); }
double copysign(double x, double sign) { return from_bits((bits_of(x) & ~SIGN) | (bits_of(sign) & SIGN)); }
double fmax(double x, double y) { return isnan(x) || y > x ? y : x; }
double fmin(double x, double y) { return isnan(x) || y < x ? y : x; }

double trunc(double x)
{
	uint64_t bits = bits_of(x);
	int exponent = exponent_of(bits);

	if (exponent < 0)
		return from_bits(bits & SIGN);
	return exponent >= 52 ? x : from_bits(bits & ~(FRACTION >> exponent));
}

double floor(double x)
{
	double whole = trunc(x);

	return whole > x ? whole - 1 : whole;
}

double ceil(double x)
{
	double whole = trunc(x);

	return whole < x ? copysign(whole + 1, x) : whole;
}

/* halfway away from zero */
double round(double x)
{
	double whole = trunc(x);

	return fabs(x - whole) >= 0.5 ? whole + copysign(1, x) : whole;
}

long lround(double x) { return (long)round(x); }

/* Beyond 2^52 there are no fractions: adding and taking it away rounds to even. */
double rint(double x)
{
	volatile double big = copysign(4503599627370496.0, x);

	return fabs(x) < 4503599627370496.0 ? copysign(x + big - big, x) : x;
}

double modf(double x, double *whole)
{
	*whole = trunc(x);
	return copysign(__isinf(x) ? 0 : x - *whole, x);
}

double frexp(double x, int *exponent)
{
	uint64_t bits = bits_of(x);

	*exponent = 0;
	if (x == 0 || exponent_of(bits) == 1024)
		return x;
	if (exponent_of(bits) == -1023) {
		x = frexp(x * 18014398509481984.0, exponent);
		*exponent -= 54;
		return x;
	}
	*exponent = exponent_of(bits) + 1;
	return from_bits((bits & (SIGN | FRACTION)) | 1022UL << 52);
}

/* In steps, so that only the last one can round. */
double ldexp(double x, int exponent)
{
	for (; exponent > 1000; exponent -= 1000) {
		if (!__isfinite(x) || x == 0)
			return x;
		x *= from_bits((1000UL + 1023) << 52);
	}
	for (; exponent < -960; exponent += 960) {
		if (x == 0)
			return x;
		x *= from_bits((1023UL - 960) << 52);
	}
	return x * from_bits((uint64_t)(exponent + 1023) << 52);
}

double scalbn(double x, int exponent) { return ldexp(x, exponent); }

/* Exact: the remainder is found by long division of the integers behind both numbers. */
double fmod(double x, double y)
{
	double rest = fabs(x), divisor = fabs(y);
	int high, low;

	if (isnan(x) || isnan(y) || __isinf(x) || divisor == 0)
		return NAN;
	if (__isinf(y) || rest < divisor)
		return x;
	frexp(rest, &high);
	frexp(divisor, &low);
	for (int shift = high - low; shift >= 0; shift--) {
		double part = ldexp(divisor, shift);

		if (rest >= part)
			rest -= part;
	}
	return copysign(rest, x);
}

double sqrt(double x) { return x < 0 ? NAN : __builtin_sqrt(x); }
float sqrtf(float x) { return (float)sqrt(x); }
