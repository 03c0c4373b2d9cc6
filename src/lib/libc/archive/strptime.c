#include <ctype.h>
#include <string.h>
#include <strings.h>
#include <time.h>

static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
	                                  "July",    "August",   "September", "October", "November", "December" };
static const char *const days[] = { "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday" };

static int number(const char **s, int digits, int low, int high, int *value)
{
	const char *p = *s;
	int n = 0;

	while (isspace((unsigned char)*p))
		p++;
	if (!isdigit((unsigned char)*p))
		return 0;
	for (; digits > 0 && isdigit((unsigned char)*p); digits--)
		n = n * 10 + (*p++ - '0');
	*s = p;
	*value = n;
	return n >= low && n <= high;
}

/* A name in full, or its first three letters. */
static int name(const char **s, const char *const *names, int n, int *value)
{
	for (int i = 0; i < n; i++) {
		size_t length = strlen(names[i]);

		if (strncasecmp(*s, names[i], length) != 0 && strncasecmp(*s, names[i], length = 3) != 0)
			continue;
		*s += length;
		*value = i;
		return 1;
	}
	return 0;
}

/* What follows from year, month and day. */
static void complete(struct tm *tm)
{
	static const int before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };
	int year = tm->tm_year + 1900, leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	int y = tm->tm_mon < 2 ? year - 1 : year;
	static const int shift[] = { 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4 };

	tm->tm_yday = before[tm->tm_mon] + tm->tm_mday - 1 + (leap && tm->tm_mon > 1);
	tm->tm_wday = (y + y / 4 - y / 100 + y / 400 + shift[tm->tm_mon] + tm->tm_mday) % 7;
}

char *strptime(const char *s, const char *format, struct tm *tm)
{
	int afternoon = -1, dated = 0, n;

	for (; *format; format++) {
		const char *whole = NULL;
		int ok = 1;

		if (isspace((unsigned char)*format)) {
			while (isspace((unsigned char)*s))
				s++;
			continue;
		}
		if (*format != '%') {
			if (*s++ != *format)
				return NULL;
			continue;
		}
		format++;
		if (*format == 'E' || *format == 'O')
			format++;
		switch (*format) {
		case '%':
			ok = *s++ == '%';
			break;
		case 'Y':
			if ((ok = number(&s, 4, 0, 9999, &n)))
				tm->tm_year = n - 1900;
			dated = 1;
			break;
		case 'y':
			if ((ok = number(&s, 2, 0, 99, &n)))
				tm->tm_year = n < 69 ? n + 100 : n;
			dated = 1;
			break;
		case 'm':
			if ((ok = number(&s, 2, 1, 12, &n)))
				tm->tm_mon = n - 1;
			dated = 1;
			break;
		case 'd':
		case 'e':
			ok = number(&s, 2, 1, 31, &tm->tm_mday);
			dated = 1;
			break;
		case 'H':
		case 'k':
			ok = number(&s, 2, 0, 23, &tm->tm_hour);
			break;
		case 'I':
		case 'l':
			if ((ok = number(&s, 2, 1, 12, &n)))
				tm->tm_hour = n % 12;
			break;
		case 'M':
			ok = number(&s, 2, 0, 59, &tm->tm_min);
			break;
		case 'S':
			ok = number(&s, 2, 0, 61, &tm->tm_sec);
			break;
		case 'j':
			if ((ok = number(&s, 3, 1, 366, &n)))
				tm->tm_yday = n - 1;
			break;
		case 'w':
			ok = number(&s, 1, 0, 6, &tm->tm_wday);
			break;
		case 'p':
			afternoon = tolower((unsigned char)*s) == 'p';
			ok = (afternoon || tolower((unsigned char)*s) == 'a') && tolower((unsigned char)s[1]) == 'm';
			s += 2;
			break;
		case 'b':
		case 'B':
		case 'h':
			ok = name(&s, months, 12, &tm->tm_mon);
			dated = 1;
			break;
		case 'a':
		case 'A':
			ok = name(&s, days, 7, &tm->tm_wday);
			break;
		case 'n':
		case 't':
			while (isspace((unsigned char)*s))
				s++;
			break;
		case 'T':
			whole = "%H:%M:%S";
			break;
		case 'R':
			whole = "%H:%M";
			break;
		case 'F':
			whole = "%Y-%m-%d";
			break;
		case 'D':
			whole = "%m/%d/%y";
			break;
		case 's': {
			time_t t = 0;

			if (!isdigit((unsigned char)*s))
				return NULL;
			while (isdigit((unsigned char)*s))
				t = t * 10 + (*s++ - '0');
			localtime_r(&t, tm);
			break;
		}
		default:
			return NULL;
		}
		if (whole)
			ok = (s = strptime(s, whole, tm)) != NULL;
		if (!ok)
			return NULL;
	}
	if (afternoon == 1)
		tm->tm_hour += 12;
	if (dated && tm->tm_mday > 0)
		complete(tm);
	return (char *)s;
}
