#include <stdio.h>
#include <string.h>
#include <time.h>

/* This computer's clock runs on UTC, and so does its calendar. */
char *tzname[2] = { "UTC", "UTC" };
long timezone;
int daylight;

void tzset(void) {}

static const char days[] = "SunMonTueWedThuFriSat";
static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
static const char *const day_names[] = { "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday" };
static const char *const month_names[] = { "January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December" };

/*
 * Days from 1970-01-01 to the first of a month; years are counted from March, so that leap days come last,
 * and from 4000 years back, so that no division meets a negative number.
 */
static long days_until(long year, int month)
{
	long m = month + 10; /* months since March of the year before */
	long y = 4000 + year - 1 + m / 12;

	m %= 12;
	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 - 719468 - 1460970;
}

struct tm *gmtime_r(const time_t *t, struct tm *tm)
{
	long day = *t / 86400, second = *t % 86400;
	long year;
	int month = 0;

	if (second < 0) {
		second += 86400;
		day--;
	}
	year = 1970 + (day < 0 ? day / 365 - 1 : day / 366);
	while (days_until(year + 1, 0) <= day)
		year++;
	while (month < 11 && days_until(year, month + 1) <= day)
		month++;
	memset(tm, 0, sizeof *tm);
	tm->tm_year = (int)(year - 1900);
	tm->tm_mon = month;
	tm->tm_mday = (int)(day - days_until(year, month)) + 1;
	tm->tm_yday = (int)(day - days_until(year, 0));
	tm->tm_wday = (int)((day % 7 + 11) % 7);
	tm->tm_hour = (int)(second / 3600);
	tm->tm_min = (int)(second / 60 % 60);
	tm->tm_sec = (int)(second % 60);
	tm->tm_zone = "GMT";
	return tm;
}

struct tm *gmtime(const time_t *t)
{
	static struct tm tm;

	return gmtime_r(t, &tm);
}

struct tm *localtime_r(const time_t *t, struct tm *tm)
{
	gmtime_r(t, tm);
	tm->tm_zone = tzname[0];
	return tm;
}

struct tm *localtime(const time_t *t)
{
	struct tm *tm = gmtime(t);

	tm->tm_zone = tzname[0];
	return tm;
}

time_t timegm(struct tm *tm)
{
	long months_in = tm->tm_mon, year = 1900L + tm->tm_year + months_in / 12;
	time_t t;

	months_in %= 12;
	if (months_in < 0) {
		months_in += 12;
		year--;
	}
	t = ((days_until(year, (int)months_in) + tm->tm_mday - 1) * 24 + tm->tm_hour) * 3600 + tm->tm_min * 60L + tm->tm_sec;
	gmtime_r(&t, tm);
	return t;
}

time_t mktime(struct tm *tm) { return timegm(tm); }

char *asctime_r(const struct tm *tm, char *buffer)
{
	sprintf(buffer, "%.3s %.3s%3d %.2d:%.2d:%.2d %d\n", days + 3 * tm->tm_wday, months + 3 * tm->tm_mon, tm->tm_mday,
	        tm->tm_hour, tm->tm_min, tm->tm_sec, 1900 + tm->tm_year);
	return buffer;
}

char *asctime(const struct tm *tm)
{
	static char buffer[64];

	return asctime_r(tm, buffer);
}

char *ctime_r(const time_t *t, char *buffer)
{
	struct tm tm;

	return asctime_r(gmtime_r(t, &tm), buffer);
}

char *ctime(const time_t *t) { return asctime(gmtime(t)); }

/* ISO 8601: week 1 is the one with the year's first Thursday. */
static int iso_week(const struct tm *tm, int *year)
{
	int weekday = (tm->tm_wday + 6) % 7;
	int week = (tm->tm_yday - weekday + 10) / 7;

	*year = tm->tm_year + 1900;
	if (week < 1) {
		int before = (int)(days_until(*year, 0) - days_until(*year - 1, 0));

		week = (tm->tm_yday + before - weekday + 10) / 7;
		--*year;
	} else if (week == 53 && tm->tm_yday - weekday + 3 >= days_until(*year + 1, 0) - days_until(*year, 0)) {
		week = 1;
		++*year;
	}
	return week;
}

/* What stands for other conversions. */
static const char *composed(int letter)
{
	switch (letter) {
	case 'c':
		return "%a %b %e %H:%M:%S %Y";
	case 'D':
	case 'x':
		return "%m/%d/%y";
	case 'F':
		return "%Y-%m-%d";
	case 'R':
		return "%H:%M";
	case 'r':
		return "%I:%M:%S %p";
	case 'T':
	case 'X':
		return "%H:%M:%S";
	}
	return NULL;
}

size_t strftime(char *s, size_t size, const char *format, const struct tm *tm)
{
	size_t n = 0;

	for (; *format; format++) {
		char text[128];
		int hour12 = tm->tm_hour % 12 ? tm->tm_hour % 12 : 12;
		int year = 1900 + tm->tm_year, week;
		struct tm copy;
		size_t length;

		if (*format != '%') {
			if (n + 1 >= size)
				return 0;
			s[n++] = *format;
			continue;
		}
		format++;
		if (*format == 'E' || *format == 'O' || *format == '-')
			format++;
		text[0] = '\0';
		switch (*format) {
		case 'a':
			sprintf(text, "%.3s", days + 3 * tm->tm_wday);
			break;
		case 'A':
			strcpy(text, day_names[tm->tm_wday]);
			break;
		case 'b':
		case 'h':
			sprintf(text, "%.3s", months + 3 * tm->tm_mon);
			break;
		case 'B':
			strcpy(text, month_names[tm->tm_mon]);
			break;
		case 'C':
			sprintf(text, "%02d", year / 100);
			break;
		case 'd':
			sprintf(text, "%02d", tm->tm_mday);
			break;
		case 'e':
			sprintf(text, "%2d", tm->tm_mday);
			break;
		case 'g':
		case 'G':
			iso_week(tm, &year);
			if (*format == 'g')
				sprintf(text, "%02d", year % 100);
			else
				sprintf(text, "%d", year);
			break;
		case 'H':
			sprintf(text, "%02d", tm->tm_hour);
			break;
		case 'I':
			sprintf(text, "%02d", hour12);
			break;
		case 'j':
			sprintf(text, "%03d", tm->tm_yday + 1);
			break;
		case 'k':
			sprintf(text, "%2d", tm->tm_hour);
			break;
		case 'l':
			sprintf(text, "%2d", hour12);
			break;
		case 'm':
			sprintf(text, "%02d", tm->tm_mon + 1);
			break;
		case 'M':
			sprintf(text, "%02d", tm->tm_min);
			break;
		case 'n':
			strcpy(text, "\n");
			break;
		case 'p':
			strcpy(text, tm->tm_hour < 12 ? "AM" : "PM");
			break;
		case 'P':
			strcpy(text, tm->tm_hour < 12 ? "am" : "pm");
			break;
		case 's':
			copy = *tm;
			sprintf(text, "%ld", timegm(&copy));
			break;
		case 'S':
			sprintf(text, "%02d", tm->tm_sec);
			break;
		case 't':
			strcpy(text, "\t");
			break;
		case 'u':
			sprintf(text, "%d", tm->tm_wday ? tm->tm_wday : 7);
			break;
		case 'U':
			sprintf(text, "%02d", (tm->tm_yday + 7 - tm->tm_wday) / 7);
			break;
		case 'V':
			week = iso_week(tm, &year);
			sprintf(text, "%02d", week);
			break;
		case 'w':
			sprintf(text, "%d", tm->tm_wday);
			break;
		case 'W':
			sprintf(text, "%02d", (tm->tm_yday + 7 - (tm->tm_wday + 6) % 7) / 7);
			break;
		case 'y':
			sprintf(text, "%02d", year % 100);
			break;
		case 'Y':
			sprintf(text, "%d", year);
			break;
		case 'z':
			strcpy(text, "+0000");
			break;
		case 'Z':
			strcpy(text, tm->tm_zone ? tm->tm_zone : tm->tm_isdst >= 0 ? tzname[0] : "");
			break;
		case '%':
			strcpy(text, "%");
			break;
		default:
			if (composed(*format))
				strftime(text, sizeof text, composed(*format), tm);
		}
		length = strlen(text);
		if (n + length >= size)
			return 0;
		memcpy(s + n, text, length);
		n += length;
	}
	if (n < size)
		s[n] = '\0';
	return n;
}
