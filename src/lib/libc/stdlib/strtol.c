#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>

static int digit_value(int c)
{
	if (isdigit(c))
		return c - '0';
	return isalpha(c) ? tolower(c) - 'a' + 10 : 99;
}

/* The number at s without its sign, as one unsigned long; beyond ULONG_MAX *overflow is set. */
static unsigned long magnitude(const char *s, char **end, int base, int *negative, int *overflow)
{
	const char *start = s;
	unsigned long n = 0;
	int any = 0;

	*overflow = *negative = 0;
	while (isspace((unsigned char)*s))
		s++;
	if (*s == '-' || *s == '+')
		*negative = *s++ == '-';
	if ((base == 0 || base == 16) && s[0] == '0' && tolower(s[1]) == 'x' && isxdigit((unsigned char)s[2])) {
		s += 2;
		base = 16;
	}
	if (base == 0)
		base = *s == '0' ? 8 : 10;
	for (; digit_value((unsigned char)*s) < base; s++) {
		int digit = digit_value((unsigned char)*s);

		any = 1;
		if (n > (ULONG_MAX - (unsigned long)digit) / (unsigned long)base)
			*overflow = 1;
		n = n * (unsigned long)base + (unsigned long)digit;
	}
	if (end)
		*end = (char *)(any ? s : start);
	if (*overflow)
		errno = ERANGE;
	return n;
}

unsigned long strtoul(const char *s, char **end, int base)
{
	int negative, overflow;
	unsigned long n = magnitude(s, end, base, &negative, &overflow);

	if (overflow)
		return ULONG_MAX;
	return negative ? -n : n;
}

long strtol(const char *s, char **end, int base)
{
	int negative, overflow;
	unsigned long n = magnitude(s, end, base, &negative, &overflow);
	unsigned long limit = negative ? (unsigned long)LONG_MAX + 1 : LONG_MAX;

	if (overflow || n > limit) {
		errno = ERANGE;
		return negative ? LONG_MIN : LONG_MAX;
	}
	return negative ? (long)-n : (long)n;
}

long long strtoll(const char *s, char **end, int base) { return strtol(s, end, base); }
unsigned long long strtoull(const char *s, char **end, int base) { return strtoul(s, end, base); }
intmax_t strtoimax(const char *s, char **end, int base) { return strtol(s, end, base); }
uintmax_t strtoumax(const char *s, char **end, int base) { return strtoul(s, end, base); }
int atoi(const char *s) { return (int)strtol(s, NULL, 10); }
long atol(const char *s) { return strtol(s, NULL, 10); }
long long atoll(const char *s) { return strtol(s, NULL, 10); }
