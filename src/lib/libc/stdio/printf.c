#include <ctype.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "printf.h"

enum length { INT, CHAR, SHORT, LONG, LONG_DOUBLE };

static const char *read_number(const char *p, int *n)
{
	for (*n = 0; isdigit((unsigned char)*p); p++)
		*n = *n * 10 + (*p - '0');
	return p;
}

static const char *read_flags(const char *p, struct spec *spec)
{
	for (;; p++)
		switch (*p) {
		case '-':
			spec->left = 1;
			break;
		case '+':
			spec->plus = 1;
			break;
		case ' ':
			spec->space = 1;
			break;
		case '#':
			spec->alternate = 1;
			break;
		case '0':
			spec->zero = 1;
			break;
		case '\'':
			break;
		default:
			return p;
		}
}

static const char *read_length(const char *p, enum length *length)
{
	*length = INT;
	switch (*p) {
	case 'h':
		*length = p[1] == 'h' ? CHAR : SHORT;
		return p + (p[1] == 'h' ? 2 : 1);
	case 'l':
		*length = LONG;
		return p + (p[1] == 'l' ? 2 : 1);
	case 'j':
	case 'z':
	case 't':
	case 'q':
		*length = LONG;
		return p + 1;
	case 'L':
		*length = LONG_DOUBLE;
		return p + 1;
	}
	return p;
}

/* prefix, zeros, digits; blanks or zeros around them up to the width */
int __emit_number(FILE *f, const struct spec *spec, const char *prefix, int zeros, const char *digits, int n)
{
	int length = (int)strlen(prefix) + zeros + n;
	int pad = spec->width > length ? spec->width - length : 0;

	if (!spec->left && !spec->zero)
		__pad(f, ' ', pad);
	__put(f, prefix, strlen(prefix));
	if (!spec->left && spec->zero)
		__pad(f, '0', pad);
	__pad(f, '0', zeros);
	__put(f, digits, (size_t)n);
	if (spec->left)
		__pad(f, ' ', pad);
	return length + pad;
}

static int emit_integer(FILE *f, struct spec *spec, uint64_t n, int negative)
{
	const char *alphabet = spec->letter == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
	unsigned base = spec->letter == 'o' ? 8 : strchr("xXp", spec->letter) ? 16 : 10;
	const char *prefix = "";
	char digits[24];
	int at = sizeof digits, length, zeros;
	uint64_t rest = n;

	/* Most numbers fit in 32 bits, where division is cheaper. */
	for (; rest > UINT32_MAX; rest /= base)
		digits[--at] = alphabet[rest % base];
	for (uint32_t low = (uint32_t)rest; low; low /= base)
		digits[--at] = alphabet[low % base];
	if (n == 0 && spec->precision != 0)
		digits[--at] = '0';
	length = (int)sizeof digits - at;
	zeros = spec->precision > length ? spec->precision - length : 0;
	if (spec->precision >= 0)
		spec->zero = 0;
	if (strchr("di", spec->letter))
		prefix = negative ? "-" : spec->plus ? "+" : spec->space ? " " : "";
	else if (spec->letter == 'p' || (spec->alternate && base == 16 && n))
		prefix = spec->letter == 'X' ? "0X" : "0x";
	else if (spec->alternate && base == 8 && !zeros && (n || spec->precision == 0))
		zeros = 1;
	return __emit_number(f, spec, prefix, zeros, digits + at, length);
}

static int emit_text(FILE *f, struct spec *spec, const char *s, size_t n)
{
	spec->zero = 0;
	return __emit_number(f, spec, "", 0, s, (int)n);
}

static int emit_string(FILE *f, struct spec *spec, const char *s)
{
	if (!s)
		s = spec->precision < 0 || spec->precision >= 6 ? "(null)" : "";
	return emit_text(f, spec, s, spec->precision < 0 ? strlen(s) : strnlen(s, (size_t)spec->precision));
}

/* `2$` before a conversion: its argument is the second. Each takes eight bytes in a list. */
static const char *read_position(const char *p, va_list ap, va_list first)
{
	int n;
	const char *end = read_number(p, &n);

	if (n == 0 || *end != '$')
		return p;
	va_copy(ap, first);
	while (--n > 0)
		(void)va_arg(ap, long);
	return end + 1;
}

static int format_to(FILE *f, const char *format, va_list ap)
{
	int saved = errno;
	int total = 0;
	va_list first;

	va_copy(first, ap);

	for (const char *p = format; *p;) {
		struct spec spec;
		enum length length;
		const char *start = p;
		char c;
		int64_t n;
		uint64_t u;

		p = strchrnul(p, '%');
		if (p > start) {
			if (__put(f, start, (size_t)(p - start)) < 0)
				return -1;
			total += (int)(p - start);
			continue;
		}
		memset(&spec, 0, sizeof spec);
		spec.precision = -1;
		const char *position = p + 1;

		p = read_flags(read_position(position, ap, first), &spec);
		if (*p == '*') {
			p = read_position(p + 1, ap, first) - 1;
			spec.width = va_arg(ap, int);
			if (spec.width < 0) {
				spec.left = 1;
				spec.width = -spec.width;
			}
			p++;
		} else {
			p = read_number(p, &spec.width);
		}
		if (*p == '.') {
			if (p[1] == '*') {
				p = read_position(p + 2, ap, first);
				spec.precision = va_arg(ap, int);
			} else {
				p = read_number(p + 1, &spec.precision);
			}
		}
		read_position(position, ap, first);
		p = read_length(p, &length);
		spec.letter = *p;
		switch (*p) {
		case 'd':
		case 'i':
			n = length == LONG ? va_arg(ap, long) : va_arg(ap, int);
			if (length == CHAR)
				n = (signed char)n;
			else if (length == SHORT)
				n = (short)n;
			total += emit_integer(f, &spec, n < 0 ? -(uint64_t)n : (uint64_t)n, n < 0);
			break;
		case 'u':
		case 'o':
		case 'x':
		case 'X':
			u = length == LONG ? va_arg(ap, unsigned long) : va_arg(ap, unsigned int);
			if (length == CHAR)
				u = (unsigned char)u;
			else if (length == SHORT)
				u = (unsigned short)u;
			total += emit_integer(f, &spec, u, 0);
			break;
		case 'p':
			u = (uint64_t)(uintptr_t)va_arg(ap, void *);
			total += u ? emit_integer(f, &spec, u, 0) : emit_text(f, &spec, "(nil)", 5);
			break;
		case 'c':
			c = (char)va_arg(ap, int);
			total += emit_text(f, &spec, &c, 1);
			break;
		case 's':
			total += emit_string(f, &spec, va_arg(ap, const char *));
			break;
		case 'm':
			total += emit_string(f, &spec, strerror(saved));
			break;
		case 'n':
			if (length == LONG)
				*va_arg(ap, long *) = total;
			else if (length == SHORT)
				*va_arg(ap, short *) = (short)total;
			else if (length == CHAR)
				*va_arg(ap, signed char *) = (signed char)total;
			else
				*va_arg(ap, int *) = total;
			break;
		case 'a':
		case 'A':
		case 'e':
		case 'E':
		case 'f':
		case 'F':
		case 'g':
		case 'G':
			total += __emit_double(f, &spec,
			                       length == LONG_DOUBLE ? (double)va_arg(ap, long double) : va_arg(ap, double));
			break;
		case '%':
			__put(f, "%", 1);
			total++;
			break;
		case '\0':
			return -1;
		default:
			/* No such conversion: as glibc, print it as it stands. */
			__put(f, start, (size_t)(p + 1 - start));
			total += (int)(p + 1 - start);
		}
		p++;
	}
	return f->flags & FAILED ? -1 : total;
}

/* An unbuffered stream gets a buffer for the length of the call, so that one call is one write. */
int vfprintf(FILE *f, const char *format, va_list ap)
{
	unsigned char buffer[1024];
	FILE helper;
	int n;

	LOCK(f);
	if (f->mode != _IONBF || !(f->flags & CAN_WRITE)) {
		n = format_to(f, format, ap);
		UNLOCK(f);
		return n;
	}
	helper = *f;
	helper.mode = _IOFBF;
	helper.buffer = helper.here = buffer;
	helper.size = sizeof buffer;
	helper.flags |= WRITING;
	n = format_to(&helper, format, ap);
	if (__write_out(&helper) < 0)
		n = -1;
	f->flags |= helper.flags & FAILED;
	UNLOCK(f);
	return n;
}

int vsnprintf(char *s, size_t size, const char *format, va_list ap)
{
	unsigned char nowhere[1];
	FILE f = { .fd = -1, .flags = CAN_WRITE | WRITING };
	int n;

	f.buffer = f.here = size ? (unsigned char *)s : nowhere;
	f.size = size ? size - 1 : 0;
	n = format_to(&f, format, ap);
	if (size)
		*f.here = '\0';
	return n;
}

int vasprintf(char **s, const char *format, va_list ap)
{
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (n < 0 || !(*s = malloc((size_t)n + 1)))
		return -1;
	return vsnprintf(*s, (size_t)n + 1, format, ap);
}

int vdprintf(int fd, const char *format, va_list ap)
{
	FILE f = { .fd = fd, .flags = CAN_WRITE, .mode = _IONBF };

	return vfprintf(&f, format, ap);
}

int vprintf(const char *format, va_list ap) { return vfprintf(stdout, format, ap); }
int vsprintf(char *s, const char *format, va_list ap) { return vsnprintf(s, INT_MAX, format, ap); }

int printf(const char *format, ...)
{
	va_list ap;
	int n;

	va_start(ap, format);
	n = vfprintf(stdout, format, ap);
	va_end(ap);
	return n;
}

int fprintf(FILE *f, const char *format, ...)
{
	va_list ap;
	int n;

	va_start(ap, format);
	n = vfprintf(f, format, ap);
	va_end(ap);
	return n;
}

int dprintf(int fd, const char *format, ...)
{
	va_list ap;
	int n;

	va_start(ap, format);
	n = vdprintf(fd, format, ap);
	va_end(ap);
	return n;
}

int snprintf(char *s, size_t size, const char *format, ...)
{
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(s, size, format, ap);
	va_end(ap);
	return n;
}

int sprintf(char *s, const char *format, ...)
{
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(s, INT_MAX, format, ap);
	va_end(ap);
	return n;
}

int asprintf(char **s, const char *format, ...)
{
	va_list ap;
	int n;

	va_start(ap, format);
	n = vasprintf(s, format, ap);
	va_end(ap);
	return n;
}
