#include <inttypes.h>
#include <stdlib.h>

int abs(int n) { return n < 0 ? -n : n; }
long labs(long n) { return n < 0 ? -n : n; }
long long llabs(long long n) { return n < 0 ? -n : n; }
intmax_t imaxabs(intmax_t n) { return n < 0 ? -n : n; }

div_t div(int numer, int denom)
{
	div_t r = { numer / denom, numer % denom };

	return r;
}

ldiv_t ldiv(long numer, long denom)
{
	ldiv_t r = { numer / denom, numer % denom };

	return r;
}

lldiv_t lldiv(long long numer, long long denom)
{
	lldiv_t r = { numer / denom, numer % denom };

	return r;
}

imaxdiv_t imaxdiv(intmax_t numer, intmax_t denom)
{
	imaxdiv_t r = { numer / denom, numer % denom };

	return r;
}
