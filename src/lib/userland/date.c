/* date [+FORMAT] */
#include <stdio.h>
#include <time.h>

int main(int argc, char *argv[])
{
	const char *format = argc > 1 && argv[1][0] == '+' ? argv[1] + 1 : "%a %b %e %H:%M:%S %Z %Y";
	time_t now = time(NULL);
	char text[1024];

	strftime(text, sizeof text, format, localtime(&now));
	puts(text);
	return 0;
}
