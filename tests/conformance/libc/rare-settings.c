/* What do the rarely used parts of termios, langinfo, catalogues and the like say? */
#include <errno.h>
#include <langinfo.h>
#include <nl_types.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

int main(void)
{
	struct termios t;
	nl_catd catalog = catopen("none", 0);
	char buffer[64];

	memset(&t, 0xff, sizeof t);
	cfmakeraw(&t);
	printf("%o %o %o %o %d %d\n", t.c_iflag & 0177777, t.c_oflag & 0177777, t.c_cflag & 0177777, t.c_lflag & 0177777, t.c_cc[VMIN], t.c_cc[VTIME]);
	memset(&t, 0, sizeof t);
	printf("%d %d %d\n", cfsetospeed(&t, B9600), cfgetospeed(&t) == B9600, cfsetispeed(&t, B0));
	errno = 0;
	printf("%d %d\n", cfsetospeed(&t, 12345), errno == EINVAL);
	errno = 0;
	printf("%d %d\n", tcgetattr(0, &t), errno != 0);
	printf("%s %s %s %s\n", nl_langinfo(DAY_1), nl_langinfo(ABMON_12), nl_langinfo(RADIXCHAR), nl_langinfo(CODESET));
	printf("%s [%s] %s\n", nl_langinfo(D_T_FMT), nl_langinfo(THOUSEP), nl_langinfo(YESEXPR));
	printf("%d %s\n", catalog == (nl_catd)-1, catgets(catalog, 1, 1, "as it is"));
	printf("%zu %s\n", confstr(_CS_PATH, buffer, sizeof buffer), buffer);
	printf("%zu %d\n", confstr(-1, buffer, sizeof buffer), errno == EINVAL);
	return 0;
}
