#include <stdio.h>
#include <string.h>
#include <syslog.h>
#include <unistd.h>
#include <errno.h>

extern char *program_invocation_short_name;

static const char *ident;
static int options, mask = 0xff;

void openlog(const char *name, int how, int facility)
{
	(void)facility;
	ident = name;
	options = how;
}

void closelog(void) { ident = NULL; }

int setlogmask(int new)
{
	int old = mask;

	if (new)
		mask = new;
	return old;
}

/* Nobody listens at /dev/log: what is said is lost, unless it is to be seen on standard error too. */
void vsyslog(int priority, const char *format, va_list ap)
{
	char expanded[1024], text[1024];
	size_t n = 0;
	int saved = errno;

	if (!(mask & LOG_MASK(priority & 7)) || !(options & LOG_PERROR))
		return;
	for (; *format && n < sizeof expanded - 128; format++)
		if (format[0] == '%' && format[1] == 'm') {
			n += (size_t)snprintf(expanded + n, 128, "%s", strerror(saved));
			format++;
		} else {
			expanded[n++] = *format;
			if (format[0] == '%' && format[1] == '%')
				expanded[n++] = *++format;
		}
	expanded[n] = '\0';
	vsnprintf(text, sizeof text, expanded, ap);
	n = strlen(text);
	if (n > 0 && text[n - 1] == '\n')
		text[n - 1] = '\0';
	if (options & LOG_PID)
		dprintf(2, "%s[%d]: %s\n", ident ? ident : program_invocation_short_name, getpid(), text);
	else
		dprintf(2, "%s: %s\n", ident ? ident : program_invocation_short_name, text);
	errno = saved;
}

void syslog(int priority, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	vsyslog(priority, format, ap);
	va_end(ap);
}
