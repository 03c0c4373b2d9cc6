#include <ctype.h>
#include <errno.h>
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/*
 * Correctly rounded: the decimal number is doubled or halved, digit by digit, until its integer part has
 * exactly 53 bits; what is behind the point then decides the rounding.
 */
enum { DIGITS = 800 }; /* no halfway case needs more than 767 */

struct number {
	int n;
	int point;
	int sticky; /* digits beyond DIGITS were not all 0 */
	unsigned char digit[DIGITS + 24];
};

static void trim(struct number *d)
{
	while (d->n && d->digit[d->n - 1] == 0)
		d->n--;
	if (d->n > DIGITS) {
		d->n = DIGITS;
		d->sticky = 1;
	}
}

/* times 2^shift, shift at most 28 */
static void shift_left(struct number *d, int shift)
{
	unsigned char out[DIGITS + 24];
	uint64_t carry = 0;
	int at = d->n, extra = 0;

	for (int i = d->n - 1; i >= 0; i--) {
		carry += (uint64_t)d->digit[i] << shift;
		d->digit[i] = (unsigned char)(carry % 10);
		carry /= 10;
	}
	for (; carry; carry /= 10)
		out[extra++] = (unsigned char)(carry % 10);
	memmove(d->digit + extra, d->digit, (size_t)at);
	for (int i = 0; i < extra; i++)
		d->digit[i] = out[extra - 1 - i];
	d->n += extra;
	d->point += extra;
	trim(d);
}

/* divided by 2^shift, shift at most 28 */
static void shift_right(struct number *d, int shift)
{
	uint64_t rest = 0;
	int from = 0, to = 0, started = 0, point = d->point;

	while (from < d->n || rest) {
		int digit;

		rest = rest * 10 + (from < d->n ? d->digit[from] : 0);
		from++;
		digit = (int)(rest >> shift);
		rest &= (1UL << shift) - 1;
		if (!started && !digit) {
			point--;
			continue;
		}
		started = 1;
		if (to < DIGITS)
			d->digit[to++] = (unsigned char)digit;
		else if (digit)
			d->sticky = 1;
	}
	d->n = to;
	d->point = point;
	trim(d);
}

static double round_to_double(struct number *d)
{
	union {
		double x;
		uint64_t bits;
	} u;
	int exponent = 0; /* the value is d * 2^exponent */
	uint64_t m = 0;
	int up;

	if (d->n == 0 || d->point < -330)
		return 0;
	if (d->point > 310)
		return HUGE_VAL;
	while (d->point > 0) {
		int shift = d->point >= 9 ? 28 : d->point * 3;

		shift_right(d, shift);
		exponent += shift;
	}
	while (d->point < 0 || (d->n && d->digit[0] < 5 && d->point == 0)) {
		int shift = d->point < -8 ? 28 : d->point < 0 ? -d->point * 3 : 1;

		shift_left(d, shift);
		exponent -= shift;
	}
	/* now 1/2 <= d < 1; below the normal range fewer bits are left */
	int bits = exponent < -1021 ? 53 - (-1021 - exponent) : 53;

	if (bits < 0)
		return 0;
	exponent -= bits;
	for (int shift = bits; shift > 0; shift -= 28)
		shift_left(d, shift > 28 ? 28 : shift);
	for (int i = 0; i < d->point; i++)
		m = m * 10 + (i < d->n ? d->digit[i] : 0);
	up = 0;
	if (d->point >= 0 && d->point < d->n)
		up = d->digit[d->point] > 5 ||
		     (d->digit[d->point] == 5 && (d->point + 1 < d->n || d->sticky || m & 1));
	m += (uint64_t)up;
	if (m >> 53) {
		m >>= 1;
		exponent++;
	}
	if (exponent > 971)
		return HUGE_VAL;
	u.bits = m >> 52 ? (uint64_t)(exponent + 1075) << 52 | (m & 0xfffffffffffffUL) : m;
	return u.x;
}

static const char *read_exponent(const char *s, int mark, int *exponent)
{
	const char *p = s + 1;
	int negative = 0, n = 0;

	*exponent = 0;
	if (tolower((unsigned char)*s) != mark)
		return s;
	if (*p == '-' || *p == '+')
		negative = *p++ == '-';
	if (!isdigit((unsigned char)*p))
		return s;
	for (; isdigit((unsigned char)*p); p++)
		if (n < 100000)
			n = n * 10 + (*p - '0');
	*exponent = negative ? -n : n;
	return p;
}

static double read_hex(const char *s, const char **end)
{
	uint64_t m = 0;
	int exponent = 0, given, after = 0;

	for (;; s++) {
		int c = tolower((unsigned char)*s);

		if (c == '.' && !after) {
			after = 1;
			continue;
		}
		if (!isxdigit(c))
			break;
		if (m >> 59) {
			m |= c != '0'; /* rounding only needs to know that something was there */
			exponent += after ? 0 : 4;
		} else {
			m = m << 4 | (uint64_t)(isdigit(c) ? c - '0' : c - 'a' + 10);
			exponent -= after ? 4 : 0;
		}
	}
	*end = read_exponent(s, 'p', &given);
	return ldexp((double)m, exponent + given);
}

static double read_decimal(const char *s, const char **end)
{
	struct number d;
	int exponent, after = 0;
	double result;

	d.n = d.point = d.sticky = 0;
	for (;; s++) {
		if (*s == '.' && !after) {
			after = 1;
			continue;
		}
		if (!isdigit((unsigned char)*s))
			break;
		if (!after && (d.n || *s != '0'))
			d.point++;
		if (after && d.n == 0 && *s == '0')
			d.point--;
		if (d.n == 0 && *s == '0')
			continue;
		if (d.n < DIGITS)
			d.digit[d.n++] = (unsigned char)(*s - '0');
		else if (*s != '0')
			d.sticky = 1;
	}
	*end = read_exponent(s, 'e', &exponent);
	d.point += exponent;
	trim(&d);
	if (d.n == 0)
		return 0;
	result = round_to_double(&d);
	if (result < DBL_MIN || result == HUGE_VAL)
		errno = ERANGE;
	return result;
}

double strtod(const char *s, char **end)
{
	const char *start = s, *stop;
	int negative = 0;
	double x;

	while (isspace((unsigned char)*s))
		s++;
	if (*s == '-' || *s == '+')
		negative = *s++ == '-';
	if (strncasecmp(s, "inf", 3) == 0) {
		x = HUGE_VAL;
		stop = s + (strncasecmp(s, "infinity", 8) == 0 ? 8 : 3);
	} else if (strncasecmp(s, "nan", 3) == 0) {
		x = fabs(NAN);
		stop = s + 3;
	} else if (s[0] == '0' && tolower((unsigned char)s[1]) == 'x' &&
	           (isxdigit((unsigned char)s[2]) || (s[2] == '.' && isxdigit((unsigned char)s[3])))) {
		x = read_hex(s + 2, &stop);
	} else if (isdigit((unsigned char)s[0]) || (s[0] == '.' && isdigit((unsigned char)s[1]))) {
		x = read_decimal(s, &stop);
	} else {
		x = 0;
		stop = start;
		negative = 0;
	}
	if (end)
		*end = (char *)stop;
	return negative ? -x : x;
}

float strtof(const char *s, char **end) { return (float)strtod(s, end); }
long double strtold(const char *s, char **end) { return strtod(s, end); }
double atof(const char *s) { return strtod(s, NULL); }
