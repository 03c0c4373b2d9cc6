#include <math.h>

double nearbyint(double x) { return rint(x); }
long lrint(double x) { return (long)rint(x); }
long long llrint(double x) { return (long long)rint(x); }
long long llround(double x) { return (long long)round(x); }
double fdim(double x, double y) { return isnan(x) || isnan(y) ? x + y : x > y ? x - y : 0; }
double nan(const char *tag) { return (void)tag, NAN; }

/* x minus the multiple of y that is nearest; of two, the even one. */
double remainder(double x, double y)
{
	double whole = fmod(fabs(x), 2 * fabs(y)), half = fabs(y) / 2;

	if (isnan(x) || isnan(y) || isinf(x) || y == 0)
		return NAN;
	if (isinf(y))
		return x;
	if (whole > half) {
		whole -= fabs(y);
		if (whole >= half)
			whole -= fabs(y);
	}
	return signbit(x) ? -whole : whole;
}

/* Where x is small 1 + x has lost of it; what is left says how much. */
double log1p(double x)
{
	double u = 1 + x;

	return u == 1 ? x : log(u) * (x / (u - 1));
}

double expm1(double x)
{
	double u = exp(x);

	if (u == 1)
		return x;
	if (u - 1 == -1)
		return -1;
	return isinf(u) ? u : (u - 1) * (x / log(u));
}

double asinh(double x)
{
	double a = fabs(x);

	return copysign(log1p(a + a * a / (1 + sqrt(a * a + 1))), x);
}

double acosh(double x) { return log(x + sqrt(x * x - 1)); }
double atanh(double x) { return copysign(log1p(2 * fabs(x) / (1 - fabs(x))) / 2, x); }

double logb(double x)
{
	int exponent;

	if (x == 0)
		return -INFINITY;
	if (isnan(x) || isinf(x))
		return x * x;
	frexp(x, &exponent);
	return exponent - 1;
}

int ilogb(double x) { return x == 0 || isnan(x) ? FP_ILOGB0 : isinf(x) ? 2147483647 : (int)logb(x); }

int __fpclassify(double x)
{
	if (isnan(x))
		return FP_NAN;
	if (isinf(x))
		return FP_INFINITE;
	if (x == 0)
		return FP_ZERO;
	return fabs(x) < 2.2250738585072014e-308 ? FP_SUBNORMAL : FP_NORMAL;
}

double nextafter(double x, double to)
{
	union {
		double d;
		long n;
	} u = { x };

	if (isnan(x) || isnan(to) || x == to)
		return isnan(x) ? x : to;
	if (x == 0) {
		u.n = 1;
		return copysign(u.d, to);
	}
	u.n += (x < to) == (x > 0) ? 1 : -1;
	return u.d;
}
