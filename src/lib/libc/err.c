#include <assert.h>
#include <err.h>
#include <error.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "internal.h"

static void report(const char *format, va_list ap, const char *reason)
{
	fprintf(stderr, "%s: ", program_invocation_short_name);
	if (format) {
		vfprintf(stderr, format, ap);
		if (reason)
			fputs(": ", stderr);
	}
	fprintf(stderr, "%s\n", reason ? reason : "");
}

void vwarn(const char *format, va_list ap) { report(format, ap, strerror(errno)); }
void vwarnx(const char *format, va_list ap) { report(format, ap, NULL); }

_Noreturn void verr(int status, const char *format, va_list ap)
{
	vwarn(format, ap);
	exit(status);
}

_Noreturn void verrx(int status, const char *format, va_list ap)
{
	vwarnx(format, ap);
	exit(status);
}

void warn(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	vwarn(format, ap);
	va_end(ap);
}

void warnx(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	vwarnx(format, ap);
	va_end(ap);
}

_Noreturn void err(int status, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	verr(status, format, ap);
}

_Noreturn void errx(int status, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	verrx(status, format, ap);
}

void error(int status, int number, const char *format, ...)
{
	va_list ap;

	fflush(stdout);
	fprintf(stderr, "%s: ", program_invocation_name);
	va_start(ap, format);
	vfprintf(stderr, format, ap);
	va_end(ap);
	if (number)
		fprintf(stderr, ": %s", strerror(number));
	fputc('\n', stderr);
	if (status)
		exit(status);
}

_Noreturn void __assert_fail(const char *expression, const char *file, unsigned int line, const char *function)
{
	fflush(stdout);
	fprintf(stderr, "%s: %s:%u: %s: Assertion `%s' failed.\n", program_invocation_short_name, file, line, function,
	        expression);
	abort();
}

char *setlocale(int category, const char *locale)
{
	(void)category;
	return !locale || !*locale || strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0 ? "C" : NULL;
}
