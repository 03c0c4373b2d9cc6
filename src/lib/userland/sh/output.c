/* echo and printf */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "builtins.h"
#include "sh.h"

/* The character that \.. stands for; *p is moved behind it. -1: \c, the end of the output. */
static int unescape(const char **p)
{
	static const char letters[] = "abefnrtv\\", values[] = "\a\b\033\f\n\r\t\v\\";
	const char *found = **p ? strchr(letters, **p) : NULL;
	int c = 0;

	if (**p == 'c')
		return -1;
	if (**p >= '0' && **p <= '7') {
		for (int i = 0; i < 3 + (**p == '0') && **p >= '0' && **p <= '7'; i++)
			c = c * 8 + *(*p)++ - '0';
		return c & 255;
	}
	if (!found)
		return '\\';
	++*p;
	return (unsigned char)values[found - letters];
}

int echo_builtin(int argc, char **argv)
{
	int newline = 1, escapes = 0, i = 1;

	for (; i < argc && argv[i][0] == '-' && argv[i][1] && !argv[i][1 + strspn(argv[i] + 1, "neE")]; i++)
		for (const char *p = argv[i] + 1; *p; p++) {
			if (*p == 'n')
				newline = 0;
			else
				escapes = *p == 'e';
		}
	for (; i < argc; i++) {
		for (const char *p = argv[i]; *p;) {
			int c = (unsigned char)*p++;

			if (c == '\\' && escapes && (c = unescape(&p)) < 0)
				return 0;
			putchar(c);
		}
		if (i + 1 < argc)
			putchar(' ');
	}
	if (newline)
		putchar('\n');
	return 0;
}

/* One conversion of printf: *p stands behind the %. Answers the arguments used. */
static int print_conversion(const char **p, char **args, int *status)
{
	size_t n = strspn(*p, "-+ #0123456789.");
	char letter = (*p)[n], *end = NULL;
	char *arg = *args ? *args : NULL;
	const char *flags = copy_text(*p, n);

	*p += n + (letter != '\0');
	switch (letter) {
	case '%':
		putchar('%');
		return 0;
	case 'd':
	case 'i':
	case 'u':
	case 'o':
	case 'x':
	case 'X':
		printf(format_text("%%%sl%c", flags, letter),
		       arg && (*arg == '\'' || *arg == '"') ? (long)arg[1] : arg ? strtol(arg, &end, 0) : 0);
		if (end && (*end || end == arg) && *arg != '\'') {
			complain("printf: %s: invalid number\n", arg);
			*status = 1;
		}
		return 1;
	case 'e':
	case 'f':
	case 'g':
		printf(format_text("%%%s%c", flags, letter), arg ? strtod(arg, NULL) : 0.0);
		return 1;
	case 'c':
		printf(format_text("%%%sc", flags), arg ? *arg : '\0');
		return 1;
	case 'b':
		for (const char *s = arg ? arg : ""; *s;) {
			int c = *s++;

			putchar(c == '\\' ? unescape(&s) : c);
		}
		return 1;
	case 's':
	case 'q':
		printf(format_text("%%%ss", flags), arg ? arg : "");
		return 1;
	}
	complain("printf: `%c': invalid format character\n", letter);
	*status = 1;
	return 1;
}

int printf_builtin(int argc, char **argv)
{
	char **args = argv + 2;
	int status = 0;

	if (argc < 2) {
		complain("printf: usage: printf [-v var] format [arguments]\n");
		return 2;
	}
	/* The format is used again as long as arguments are left. */
	for (;;) {
		int used = 0;

		for (const char *p = argv[1]; *p;) {
			int c = (unsigned char)*p++;

			if (c == '%') {
				int n = print_conversion(&p, args, &status);

				used |= n && *args;
				args += n && *args;
			} else {
				putchar(c == '\\' ? unescape(&p) : c);
			}
		}
		if (!*args || !used)
			return status;
	}
}
