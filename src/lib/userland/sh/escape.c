/* What stands behind a backslash in echo -e, printf and $'...'. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "sh.h"

/* A number of at most `most` digits; *p is moved behind them. */
static long digits(const char **p, int base, int most)
{
	char text[9] = { 0 };
	int n = 0;

	while (n < most && (base == 8 ? **p >= '0' && **p <= '7' : isxdigit((unsigned char)**p)))
		text[n++] = *(*p)++;
	return strtol(text, NULL, base);
}

static void put_utf8(unsigned long c, char *bytes)
{
	int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
	static const unsigned char first[] = { 0, 0xc0, 0xe0, 0xf0 };

	*bytes++ = (char)(first[more] | c >> 6 * more);
	while (more--)
		*bytes++ = (char)(0x80 | ((c >> 6 * more) & 0x3f));
}

/* *p stands behind the backslash, and is moved behind what belongs to it. 0: \c, the end of the output. */
int unescape(const char **p, char bytes[5])
{
	static const char letters[] = "abeEfnrtv\\'\"?", values[] = "\a\b\033\033\f\n\r\t\v\\'\"?";
	const char *found = **p ? strchr(letters, **p) : NULL;
	int letter = **p;

	memset(bytes, 0, 5);
	if (letter == 'c')
		return 0;
	if (letter >= '0' && letter <= '7') {
		bytes[0] = (char)digits(p, 8, 3);
	} else if (letter == 'x' && isxdigit((unsigned char)(*p)[1])) {
		++*p;
		bytes[0] = (char)digits(p, 16, 2);
	} else if ((letter == 'u' || letter == 'U') && isxdigit((unsigned char)(*p)[1])) {
		++*p;
		put_utf8((unsigned long)digits(p, 16, letter == 'u' ? 4 : 8), bytes);
	} else if (found) {
		++*p;
		bytes[0] = values[found - letters];
	} else {
		bytes[0] = '\\';
	}
	return 1;
}
