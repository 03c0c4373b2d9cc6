#include <stdint.h>
#include <string.h>
#include "printf.h"

/* %f has up to 309 digits before the point, and as many after it as the precision asks for. */
enum { ROOM = 310 + 1100 };

static int digit_at(const struct decimal *d, int i)
{
	return i >= 0 && i < d->n ? '0' + d->digit[i] : '0';
}

static const char *sign_of(const struct spec *spec, int negative)
{
	return negative ? "-" : spec->plus ? "+" : spec->space ? " " : "";
}

/* Text that ends with zeros which precision demands beyond all digits: they are counted, not stored. */
static int put_padded(FILE *f, const struct spec *spec, const char *sign, const char *text, int n, int zeros,
                      const char *tail)
{
	int length = (int)strlen(sign) + n + zeros + (int)strlen(tail);
	int pad = spec->width > length ? spec->width - length : 0;

	if (!spec->left && !spec->zero)
		__pad(f, ' ', pad);
	__put(f, sign, strlen(sign));
	if (!spec->left && spec->zero)
		__pad(f, '0', pad);
	__put(f, text, (size_t)n);
	__pad(f, '0', zeros);
	__put(f, tail, strlen(tail));
	if (spec->left)
		__pad(f, ' ', pad);
	return length + pad;
}

static int put_fixed(FILE *f, const struct spec *spec, const char *sign, const struct decimal *d, int precision)
{
	char text[ROOM];
	int n = 0, stored = precision < 1100 ? precision : 1100;

	for (int i = d->point > 0 ? 0 : d->point - 1; i < d->point; i++)
		text[n++] = (char)digit_at(d, i);
	if (precision > 0 || spec->alternate)
		text[n++] = '.';
	for (int i = 0; i < stored; i++)
		text[n++] = (char)digit_at(d, d->point + i);
	return put_padded(f, spec, sign, text, n, precision - stored, "");
}

static int put_exponent(FILE *f, const struct spec *spec, const char *sign, const struct decimal *d, int precision,
                        int letter)
{
	char text[ROOM], tail[8];
	int n = 0, stored = precision < 1100 ? precision : 1100;
	int exponent = d->n ? d->point - 1 : 0;

	text[n++] = (char)digit_at(d, 0);
	if (precision > 0 || spec->alternate)
		text[n++] = '.';
	for (int i = 1; i <= stored; i++)
		text[n++] = (char)digit_at(d, i);
	snprintf(tail, sizeof tail, "%c%c%02d", letter, exponent < 0 ? '-' : '+', exponent < 0 ? -exponent : exponent);
	return put_padded(f, spec, sign, text, n, precision - stored, tail);
}

/* %a: the bits as they are, one hexadecimal digit for four of them. */
static int put_hex(FILE *f, const struct spec *spec, const char *sign, uint64_t bits, int upper)
{
	const char *digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
	int exponent = (int)(bits >> 52 & 0x7ff) - 1023;
	uint64_t m = (bits & 0xfffffffffffffUL) | (exponent == -1023 ? 0 : 1UL << 52);
	char text[32], tail[8], start[4];
	int n = 0, precision = spec->precision;

	if (exponent == -1023)
		exponent = m ? -1022 : 0;
	if (precision >= 0 && precision < 13) {
		uint64_t unit = 1UL << (52 - 4 * precision), rest = m & (unit - 1);

		m -= rest;
		if (rest > unit / 2 || (rest == unit / 2 && m & unit))
			m += unit;
	}
	if (precision < 0)
		for (precision = 13; precision && !(m >> (52 - 4 * precision) & 15); precision--)
			;
	text[n++] = digits[m >> 52];
	if (precision > 0 || spec->alternate)
		text[n++] = '.';
	for (int i = 1; i <= precision && i <= 13; i++)
		text[n++] = digits[m >> (52 - 4 * i) & 15];
	snprintf(tail, sizeof tail, "%c%+d", upper ? 'P' : 'p', exponent);
	snprintf(start, sizeof start, "%s%s", sign, upper ? "0X" : "0x");
	return put_padded(f, spec, start, text, n, precision > 13 ? precision - 13 : 0, tail);
}

int __emit_double(FILE *f, const struct spec *spec, double x)
{
	union {
		double x;
		uint64_t bits;
	} u;
	int upper = spec->letter >= 'A' && spec->letter <= 'G';
	int letter = upper ? spec->letter + 'a' - 'A' : spec->letter;
	int precision = spec->precision < 0 ? 6 : spec->precision;
	const char *sign;
	struct decimal d;

	u.x = x;
	sign = sign_of(spec, (int)(u.bits >> 63));
	u.bits &= ~(1UL << 63);
	if ((u.bits >> 52) == 0x7ff) {
		struct spec plain = *spec;
		const char *name = u.bits << 12 ? upper ? "NAN" : "nan" : upper ? "INF" : "inf";

		plain.zero = 0;
		return put_padded(f, &plain, sign, name, 3, 0, "");
	}
	if (letter == 'a')
		return put_hex(f, spec, sign, u.bits, upper);
	__decimal_of(&d, u.x);
	if (letter == 'f') {
		__decimal_round(&d, d.point + precision);
		if (d.n == 0)
			d.point = 0;
		return put_fixed(f, spec, sign, &d, precision);
	}
	if (letter == 'e') {
		__decimal_round(&d, precision + 1);
		return put_exponent(f, spec, sign, &d, precision, upper ? 'E' : 'e');
	}
	if (precision == 0)
		precision = 1;
	__decimal_round(&d, precision);
	int exponent = d.n ? d.point - 1 : 0;
	int fixed = exponent >= -4 && exponent < precision;
	if (!d.n)
		d.point = 1;
	precision = fixed ? precision - 1 - exponent : precision - 1;
	if (!spec->alternate) {
		int useful = fixed ? d.n - d.point : d.n - 1;

		precision = useful < 0 ? 0 : useful < precision ? useful : precision;
	}
	return fixed ? put_fixed(f, spec, sign, &d, precision)
	             : put_exponent(f, spec, sign, &d, precision, upper ? 'E' : 'e');
}
