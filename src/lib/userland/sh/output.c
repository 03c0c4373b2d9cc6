/* echo and printf */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "builtins.h"
#include "sh.h"

/* What was printed so far. */
static struct text out;

static void put_escape(const char **p, int zero_octal, int *stop)
{
	char bytes[5];

	/* echo and %b: \0 and up to three digits more */
	if (zero_octal && **p == '0' && (*p)[1] >= '0' && (*p)[1] <= '7')
		++*p;
	else if (zero_octal && **p >= '1' && **p <= '7') {
		add_char(&out, '\\');
		return;
	}
	if (!unescape(p, bytes)) {
		*stop = 1;
		return;
	}
	if (*bytes)
		add_string(&out, bytes);
	else
		add_char(&out, '\0');
}

static void put_escaped(const char *s, int *stop)
{
	while (*s && !*stop) {
		int c = (unsigned char)*s++;

		if (c == '\\')
			put_escape(&s, 1, stop);
		else
			add_char(&out, c);
	}
}

static void flush_out(void)
{
	fwrite(text_of(&out), 1, out.n, stdout);
}

int echo_builtin(int argc, char **argv)
{
	int newline = 1, escapes = 0, stop = 0, i = 1;

	memset(&out, 0, sizeof out);
	for (; i < argc && argv[i][0] == '-' && argv[i][1] && !argv[i][1 + strspn(argv[i] + 1, "neE")]; i++)
		for (const char *p = argv[i] + 1; *p; p++) {
			if (*p == 'n')
				newline = 0;
			else
				escapes = *p == 'e';
		}
	for (; i < argc && !stop; i++) {
		if (escapes)
			put_escaped(argv[i], &stop);
		else
			add_string(&out, argv[i]);
		if (i + 1 < argc && !stop)
			add_char(&out, ' ');
	}
	if (newline && !stop)
		add_char(&out, '\n');
	flush_out();
	return 0;
}

/* The arguments of printf that are still to come. */
static char **args;
static int status;

static const char *next_arg(void) { return *args ? *args++ : NULL; }

static long number(const char *arg)
{
	char *end;
	long n;

	if (!arg || !*arg)
		return 0;
	if (*arg == '\'' || *arg == '"')
		return (unsigned char)arg[1];
	n = strtol(arg, &end, 0);
	if (*end) {
		complain("printf: %s: invalid number\n", arg);
		status = 1;
	}
	return n;
}

/* Flags, width and precision with each * replaced by its argument; *p is moved behind them. */
static const char *take_flags(const char **p)
{
	struct text t = { 0 };

	for (; **p && strchr("-+ #0123456789.*'", **p); ++*p)
		if (**p == '*')
			add_string(&t, format_text("%ld", number(next_arg())));
		else
			add_char(&t, **p);
	return text_of(&t);
}

/* %(FORMAT)T: a time; -1 and nothing at all are now. */
static void put_time(const char *format)
{
	const char *arg = next_arg();
	time_t t = arg ? number(arg) : -1;
	char text[256];

	if (t == -1)
		t = time(NULL);
	strftime(text, sizeof text, *format ? format : "%X", localtime(&t));
	add_string(&out, text);
}

/* One conversion: *p stands behind the %. Answers 0 if nothing more is to be printed. */
static int put_conversion(const char **p)
{
	const char *flags = take_flags(p), *arg;
	char letter = **p;
	int stop = 0;

	*p += letter != '\0';
	switch (letter) {
	case '%':
		add_char(&out, '%');
		return 1;
	case 'd':
	case 'i':
	case 'u':
	case 'o':
	case 'x':
	case 'X':
		add_string(&out, format_text(format_text("%%%sl%c", flags, letter), number(next_arg())));
		return 1;
	case 'e':
	case 'E':
	case 'f':
	case 'F':
	case 'g':
	case 'G':
		arg = next_arg();
		add_string(&out, format_text(format_text("%%%s%c", flags, letter), arg ? strtod(arg, NULL) : 0.0));
		return 1;
	case 'c':
		arg = next_arg();
		add_string(&out, format_text(format_text("%%%ss", flags), arg && *arg ? copy_text(arg, 1) : ""));
		return 1;
	case 'b':
		arg = next_arg();
		put_escaped(arg ? arg : "", &stop);
		return !stop;
	case 's':
		arg = next_arg();
		add_string(&out, format_text(format_text("%%%ss", flags), arg ? arg : ""));
		return 1;
	case 'q':
		arg = next_arg();
		add_string(&out, format_text(format_text("%%%ss", flags), quoted(arg ? arg : "")));
		return 1;
	case '(': {
		const char *end = strstr(*p, ")T");

		if (end) {
			put_time(copy_text(*p, (size_t)(end - *p)));
			*p = end + 2;
			return 1;
		}
	}
	}
	complain("printf: `%c': invalid format character\n", letter);
	status = 1;
	return 0;
}

/* The format once. Answers 0 if nothing more is to be printed. */
static int put_format(const char *format)
{
	int stop = 0;

	while (*format && !stop) {
		int c = (unsigned char)*format++;

		if (c == '%' && !put_conversion(&format))
			return 0;
		if (c == '\\')
			put_escape(&format, 0, &stop);
		else if (c != '%')
			add_char(&out, c);
	}
	return !stop;
}

int printf_builtin(int argc, char **argv)
{
	const char *name = NULL, *format;
	char **before;

	if (argc > 2 && strcmp(argv[1], "-v") == 0) {
		name = argv[2];
		argv += 2;
		argc -= 2;
	}
	if (argc > 1 && strcmp(argv[1], "--") == 0) {
		argv++;
		argc--;
	}
	if (argc < 2) {
		fputs("printf: usage: printf [-v var] format [arguments]\n", stderr);
		return 2;
	}
	memset(&out, 0, sizeof out);
	status = 0;
	format = argv[1];
	args = argv + 2;
	/* The format is used again as long as arguments are left, and it takes some. */
	do {
		before = args;
		if (!put_format(format))
			break;
	} while (*args && args > before);
	if (name)
		return set_var(name, text_of(&out)) < 0 ? 1 : status;
	flush_out();
	return status;
}
