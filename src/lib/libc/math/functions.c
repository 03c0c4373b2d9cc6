#include <math.h>

/*
 * Each argument is first brought into a small range, where a short series is exact to the last bit or two.
 * ln 2 and pi / 2 are kept in two parts: the first has so many zeros at its end that its product with the
 * number of steps is exact.
 */
static const double LN2_HIGH = 6.93147180369123816490e-01, LN2_LOW = 1.90821492927058770002e-10;
static const double HALF_PI_HIGH = 1.57079632673412561417e+00, HALF_PI_MIDDLE = 6.07710050630396597660e-11,
                    HALF_PI_LOW = 2.02226624879595063154e-21;

double exp(double x)
{
	double steps, high, low, r, sum = 1;

	if (isnan(x))
		return x;
	if (x > 710)
		return HUGE_VAL;
	if (x < -746)
		return 0;
	steps = rint(x / M_LN2);
	high = x - steps * LN2_HIGH;
	low = steps * LN2_LOW;
	r = high - low;
	for (int i = 16; i > 2; i--)
		sum = 1 + r / i * sum;
	/* the large terms last, so that only the last addition rounds */
	return ldexp(1 + (high + (r * r / 2 * sum - low)), (int)steps);
}

double exp2(double x) { return x == trunc(x) && fabs(x) < 2000 ? ldexp(1, (int)x) : exp(x * M_LN2); }

/* ln of a number between 0.7 and 1.42: 2 artanh((m - 1) / (m + 1)) */
static double log_near_one(double m)
{
	double s = (m - 1) / (m + 1), square = s * s, sum = 0;

	for (int i = 25; i > 0; i -= 2)
		sum = sum * square + 2.0 / i;
	return s * sum;
}

double log(double x)
{
	int exponent;
	double m;

	if (x == 0)
		return -HUGE_VAL;
	if (x < 0 || isnan(x))
		return NAN;
	if (isinf(x))
		return x;
	m = frexp(x, &exponent);
	if (m < M_SQRT2 / 2) {
		m *= 2;
		exponent--;
	}
	return exponent * LN2_HIGH + (log_near_one(m) + exponent * LN2_LOW);
}

double log2(double x)
{
	int exponent;
	double m;

	if (!(x > 0) || isinf(x))
		return log(x);
	m = frexp(x, &exponent);
	return m == 0.5 ? exponent - 1 : log(m) / M_LN2 + exponent;
}

/* Powers of ten come out whole. */
double log10(double x)
{
	double result = log(x) / M_LN10, whole = rint(result);

	return fabs(result - whole) < 1e-9 && pow(10, whole) == x ? whole : result;
}

static double whole_power(double x, double n)
{
	double result = 1;

	for (; n >= 1; n = trunc(n / 2)) {
		if (fmod(n, 2) == 1)
			result *= x;
		x *= x;
	}
	return result;
}

double pow(double x, double y)
{
	int whole = y == trunc(y), odd = whole && fabs(y) < 9007199254740992.0 && fmod(y, 2) != 0;
	double size;

	if (y == 0 || x == 1)
		return 1;
	if (isnan(x) || isnan(y))
		return NAN;
	if (x < 0 && !whole && __isfinite(x))
		return NAN;
	if (isinf(y))
		return fabs(x) == 1 ? 1 : (fabs(x) > 1) == (y > 0) ? HUGE_VAL : 0;
	if (y == 0.5 && x >= 0)
		return sqrt(x);
	if (x == 0 || isinf(x))
		size = (x == 0) == (y > 0) ? 0 : HUGE_VAL;
	else if (whole && fabs(y) <= 1024)
		size = y < 0 ? 1 / whole_power(fabs(x), -y) : whole_power(fabs(x), y);
	else
		size = exp(y * log(fabs(x)));
	return odd && __signbit(x) ? -size : size;
}

double cbrt(double x)
{
	double root;

	if (x == 0 || !__isfinite(x))
		return x;
	root = copysign(exp(log(fabs(x)) / 3), x);
	root -= (root - x / (root * root)) / 3;
	return rint(root) * rint(root) * rint(root) == x ? rint(root) : root;
}

double hypot(double x, double y)
{
	int exponent;

	frexp(fmax(fabs(x), fabs(y)), &exponent);
	x = ldexp(x, -exponent);
	y = ldexp(y, -exponent);
	return ldexp(sqrt(x * x + y * y), exponent);
}

/* sin on -pi/4 .. pi/4 */
static double sine_series(double x)
{
	double sum = 1;

	for (int i = 18; i >= 2; i -= 2)
		sum = 1 - x * x / (i * (i + 1)) * sum;
	return x * sum;
}

static double cosine_series(double x)
{
	double sum = 1;

	for (int i = 17; i >= 1; i -= 2)
		sum = 1 - x * x / (i * (i + 1)) * sum;
	return sum;
}

/* sin(x + quarters * pi / 2) */
static double sine(double x, int quarters)
{
	double steps, r;

	if (!__isfinite(x))
		return NAN;
	steps = rint(x / M_PI_2);
	r = x - steps * HALF_PI_HIGH - steps * HALF_PI_MIDDLE - steps * HALF_PI_LOW;
	switch ((int)fmod(steps + quarters, 4) & 3) {
	case 0:
		return sine_series(r);
	case 1:
		return cosine_series(r);
	case 2:
		return -sine_series(r);
	}
	return -cosine_series(r);
}

double sin(double x) { return sine(x, 0); }
double cos(double x) { return sine(x, 1); }
double tan(double x) { return sin(x) / cos(x); }

/* Halving the angle twice leaves one below 0.2, for which the series is short. */
double atan(double x)
{
	double y = x, square, sum = 0;

	if (isinf(x))
		return copysign(M_PI_2, x);
	if (fabs(x) > 1)
		return copysign(M_PI_2, x) - atan(1 / x);
	for (int i = 0; i < 2; i++)
		y = y / (1 + sqrt(1 + y * y));
	square = y * y;
	for (int i = 27; i > 0; i -= 2)
		sum = 1.0 / i - square * sum;
	return 4 * y * sum;
}

double atan2(double y, double x)
{
	if (x > 0)
		return atan(y / x);
	if (x < 0 || __signbit(x))
		return (x == 0 ? 0 : atan(y / x)) + (y == 0 || x != 0 ? copysign(M_PI, y) : copysign(M_PI_2, y));
	return y == 0 ? y : copysign(M_PI_2, y);
}

double asin(double x) { return fabs(x) > 1 ? NAN : atan2(x, sqrt((1 - x) * (1 + x))); }
double acos(double x) { return fabs(x) > 1 ? NAN : atan2(sqrt((1 - x) * (1 + x)), x); }
double sinh(double x) { return fabs(x) < 1e-5 ? x : (exp(x) - exp(-x)) / 2; }
double cosh(double x) { return (exp(x) + exp(-x)) / 2; }
double tanh(double x) { return fabs(x) > 20 ? copysign(1, x) : sinh(x) / cosh(x); }
