#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "../archive/file.h"
#include "../internal.h"

/* Where scanf reads: a stream, counted. One character can be put back. */
struct input {
	FILE *f;
	int count;
};

static int take(struct input *in)
{
	int c = getc_unlocked(in->f);

	if (c != EOF)
		in->count++;
	return c;
}

static void put_back(struct input *in, int c)
{
	if (c == EOF)
		return;
	/* In memory or in the buffer, the byte just read is still there. */
	in->f->here--;
	in->count--;
}

static int skip_space(struct input *in)
{
	int c;

	do
		c = take(in);
	while (isspace(c));
	put_back(in, c);
	return c;
}

/* Gather what looks like a number of that base (0: as in C source) into text; answers its length. */
static int gather_integer(struct input *in, char *text, int width, int base)
{
	int n = 0, digits = 0, c = take(in);

	if (n < width && (c == '-' || c == '+')) {
		text[n++] = (char)c;
		c = take(in);
	}
	if (n < width && c == '0') {
		text[n++] = (char)c;
		digits = 1;
		c = take(in);
		if (n < width && (base == 0 || base == 16) && tolower(c) == 'x') {
			text[n++] = (char)c;
			base = 16;
			c = take(in);
		} else if (base == 0) {
			base = 8;
		}
	}
	if (base == 0)
		base = 10;
	for (; n < width; c = take(in)) {
		int value = isdigit(c) ? c - '0' : isalpha(c) ? tolower(c) - 'a' + 10 : 99;

		if (value >= base)
			break;
		text[n++] = (char)c;
		digits = 1;
	}
	put_back(in, c);
	text[n] = '\0';
	return digits ? n : 0;
}

static int gather_float(struct input *in, char *text, int width)
{
	int n = 0, digits = 0, point = 0, exponent = 0, c = take(in);

	for (; n < width && c != EOF; c = take(in)) {
		int last = n ? tolower((unsigned char)text[n - 1]) : 0;

		if (isdigit(c) || (n && isalpha(c) && strchr("infatyx", tolower(c)) && !digits))
			digits |= isdigit(c) || isalpha(c);
		else if ((c == '-' || c == '+') && (n == 0 || last == 'e'))
			;
		else if (c == '.' && !point && !exponent)
			point = 1;
		else if (tolower(c) == 'e' && digits && !exponent)
			exponent = 1;
		else if (n == 0 && (tolower(c) == 'i' || tolower(c) == 'n'))
			;
		else if (isalpha(c) && digits && last && isalpha(last) && strchr("infatyx", tolower(c)))
			;
		else
			break;
		text[n++] = (char)c;
	}
	put_back(in, c);
	text[n] = '\0';
	return digits ? n : 0;
}

/* [set]: marks the bytes that belong; answers what follows the closing bracket. */
static const char *read_set(const char *p, char member[256])
{
	int invert = *p == '^';

	memset(member, invert, 256);
	if (invert)
		p++;
	do {
		int low = (unsigned char)*p++, high = low;

		if (p[0] == '-' && p[1] != ']' && p[1]) {
			high = (unsigned char)p[1];
			p += 2;
		}
		for (int c = low; c <= high; c++)
			member[c] = !invert;
	} while (*p && *p != ']');
	return *p ? p + 1 : p;
}

/* %c, %s, %[: bytes while they belong; answers how many. to is NULL if they are not wanted. */
static int gather_bytes(struct input *in, char *to, int width, const char *member)
{
	int n = 0, c = EOF;

	while (n < width) {
		c = take(in);
		if (c == EOF)
			break;
		if (member && !member[c]) {
			put_back(in, c);
			break;
		}
		if (to)
			to[n] = (char)c;
		n++;
	}
	return n;
}

/* %ms: into memory that is made for them; answers how many. */
static int gather_new(struct input *in, char **to, int width, const char *member)
{
	size_t room = 64, n = 0;
	char *text = malloc(room + 1);

	while (text) {
		size_t want = room - n < (size_t)width - n ? room - n : (size_t)width - n;
		int more = gather_bytes(in, text + n, (int)want, member);

		n += (size_t)more;
		if (n < room || n == (size_t)width)
			break;
		text = realloc(text, (room *= 2) + 1);
	}
	if (n == 0) {
		free(text);
		text = NULL;
	}
	*to = text;
	return (int)n;
}

static void store_integer(void *to, int size, int64_t n)
{
	if (size == 1)
		*(char *)to = (char)n;
	else if (size == 2)
		*(short *)to = (short)n;
	else if (size == 8)
		*(int64_t *)to = n;
	else
		*(int *)to = (int)n;
}

static int scan(FILE *f, const char *format, va_list ap)
{
	struct input in = { f, 0 };
	int stored = 0;

	for (const char *p = format; *p; p++) {
		char text[400], member[256];
		int width = 0, size = 4, want, new, n, base = 10, c;
		void *to;

		if (isspace((unsigned char)*p)) {
			skip_space(&in);
			continue;
		}
		if (*p != '%' || p[1] == '%') {
			if (*p == '%') {
				skip_space(&in);
				p++;
			}
			c = take(&in);
			if (c != (unsigned char)*p) {
				put_back(&in, c);
				return c == EOF && !stored ? EOF : stored;
			}
			continue;
		}
		p++;
		want = *p != '*';
		if (!want)
			p++;
		for (; isdigit((unsigned char)*p); p++)
			width = width * 10 + (*p - '0');
		new = *p == 'm';
		p += new;
		for (; *p && strchr("hlLjztq", *p); p++)
			size = *p == 'h' ? size / 2 : 8;
		if (*p != 'c' && *p != '[' && *p != 'n' && skip_space(&in) == EOF)
			return stored ? stored : EOF;
		to = want ? va_arg(ap, void *) : NULL;
		switch (*p) {
		case 'n':
			if (to)
				store_integer(to, size, in.count);
			continue;
		case 'c':
			if (width == 0)
				width = 1;
			n = gather_bytes(&in, to, width, NULL);
			if (n < width)
				return stored ? stored : EOF;
			break;
		case 's':
		case '[':
			if (*p == '[') {
				p = read_set(p + 1, member) - 1;
			} else {
				for (c = 0; c < 256; c++)
					member[c] = !isspace(c);
			}
			if (new && to) {
				n = gather_new(&in, to, width ? width : INT32_MAX, member);
				to = *(char **)to;
			} else {
				n = gather_bytes(&in, to, width ? width : INT32_MAX, member);
			}
			if (n == 0)
				return !stored && feof(f) ? EOF : stored;
			if (to)
				((char *)to)[n] = '\0';
			break;
		case 'a':
		case 'e':
		case 'f':
		case 'g':
		case 'E':
		case 'G':
			if (!gather_float(&in, text, width && width < 399 ? width : 399))
				return stored;
			if (to && size == 8)
				*(double *)to = strtod(text, NULL);
			else if (to)
				*(float *)to = (float)strtod(text, NULL);
			break;
		default:
			if (!*p || !strchr("diouxXp", *p))
				return stored;
			if (*p == 'p')
				size = 8;
			base = *p == 'i' ? 0 : *p == 'o' ? 8 : strchr("xXp", *p) ? 16 : 10;
			if (!gather_integer(&in, text, width && width < 399 ? width : 399, base))
				return !stored && feof(f) ? EOF : stored;
			if (to)
				store_integer(to, size, *p == 'd' || *p == 'i' ? strtol(text, NULL, base)
				                                               : (int64_t)strtoul(text, NULL, base));
		}
		stored += want;
	}
	return stored;
}

int vfscanf(FILE *f, const char *format, va_list ap)
{
	int stored;

	LOCK(f);
	stored = scan(f, format, ap);
	UNLOCK(f);
	return stored;
}

int vsscanf(const char *s, const char *format, va_list ap)
{
	FILE f = { .fd = -1, .flags = CAN_READ };

	f.buffer = f.here = (unsigned char *)s;
	f.end = f.here + strlen(s);
	return scan(&f, format, ap);
}

int vscanf(const char *format, va_list ap) { return vfscanf(stdin, format, ap); }

int scanf(const char *format, ...)
{
	va_list ap;
	int n;

	va_start(ap, format);
	n = vfscanf(stdin, format, ap);
	va_end(ap);
	return n;
}

int fscanf(FILE *f, const char *format, ...)
{
	va_list ap;
	int n;

	va_start(ap, format);
	n = vfscanf(f, format, ap);
	va_end(ap);
	return n;
}

int sscanf(const char *s, const char *format, ...)
{
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsscanf(s, format, ap);
	va_end(ap);
	return n;
}
