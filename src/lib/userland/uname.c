/* uname [-asnrvmo] */
#include <stdio.h>
#include <string.h>
#include <sys/utsname.h>

int main(int argc, char *argv[])
{
	struct utsname u;
	const char *options = argc > 1 ? argv[1] : "-s";
	int first = 1;

	if (uname(&u) < 0) {
		perror("uname");
		return 1;
	}
	const struct {
		int letter;
		const char *text;
	} parts[] = { { 's', u.sysname }, { 'n', u.nodename }, { 'r', u.release },
		      { 'v', u.version }, { 'm', u.machine },  { 'o', "GNU/Linux" } };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (strchr(options, 'a') || strchr(options, parts[i].letter)) {
			printf("%s%s", first ? "" : " ", parts[i].text);
			first = 0;
		}
	putchar('\n');
	return 0;
}
