#include <errno.h>
#include <langinfo.h>

/* No catalogue of messages is installed: a program says what it has itself. */

nl_catd catopen(const char *name, int flags)
{
	(void)name;
	(void)flags;
	errno = ENOENT;
	return (nl_catd)-1;
}

char *catgets(nl_catd catalog, int set, int number, const char *text)
{
	(void)set;
	(void)number;
	if (catalog == (nl_catd)-1)
		errno = EBADF;
	return (char *)text;
}

int catclose(nl_catd catalog)
{
	(void)catalog;
	errno = EBADF;
	return -1;
}

static const char *const days[] = { "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday" };
static const char *const abdays[] = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };
static const char *const months[] = { "January", "February", "March", "April", "May", "June",
				      "July", "August", "September", "October", "November", "December" };
static const char *const abmonths[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

/* The locale "C". */
char *nl_langinfo(nl_item item)
{
	if (item >= DAY_1 && item <= DAY_7)
		return (char *)days[item - DAY_1];
	if (item >= ABDAY_1 && item <= ABDAY_7)
		return (char *)abdays[item - ABDAY_1];
	if (item >= MON_1 && item <= MON_12)
		return (char *)months[item - MON_1];
	if (item >= ABMON_1 && item <= ABMON_12)
		return (char *)abmonths[item - ABMON_1];
	switch (item) {
	case CODESET:
		return "ANSI_X3.4-1968";
	case RADIXCHAR:
		return ".";
	case YESEXPR:
		return "^[yY]";
	case NOEXPR:
		return "^[nN]";
	case CRNCYSTR:
		return "-";
	case D_T_FMT:
		return "%a %b %e %H:%M:%S %Y";
	case D_FMT:
		return "%m/%d/%y";
	case T_FMT:
		return "%H:%M:%S";
	case T_FMT_AMPM:
		return "%I:%M:%S %p";
	case AM_STR:
		return "AM";
	case PM_STR:
		return "PM";
	}
	return "";
}
