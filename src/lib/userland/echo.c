/* echo [-neE] [STRING]... */
#include <stdio.h>
#include <string.h>

/* The character that \c.. stands for; moves *p past it. -1: print nothing more. */
static int unescape(const char **p)
{
	static const char letters[] = "abefnrtv\\", values[] = "\a\b\033\f\n\r\t\v\\";
	const char *found = strchr(letters, **p);
	int c = 0, digits = 0;

	if (**p == 'c')
		return -1;
	if (**p == '0') {
		for (++*p; digits < 3 && **p >= '0' && **p <= '7'; digits++)
			c = c * 8 + *(*p)++ - '0';
		return c & 255;
	}
	if (found && **p) {
		++*p;
		return values[found - letters];
	}
	return '\\';
}

int main(int argc, char *argv[])
{
	int newline = 1, escapes = 0, i = 1;

	for (; i < argc && argv[i][0] == '-' && argv[i][1] && strspn(argv[i] + 1, "neE") == strlen(argv[i] + 1); i++)
		for (const char *p = argv[i] + 1; *p; p++) {
			if (*p == 'n')
				newline = 0;
			else
				escapes = *p == 'e';
		}
	for (; i < argc; i++) {
		for (const char *p = argv[i]; *p;) {
			int c = *p++;

			if (c == '\\' && escapes) {
				c = unescape(&p);
				if (c < 0)
					return 0;
			}
			putchar(c);
		}
		if (i + 1 < argc)
			putchar(' ');
	}
	if (newline)
		putchar('\n');
	return 0;
}
