/* yes [WORD]   says it until nobody listens */
#include <stdio.h>

int main(int argc, char *argv[])
{
	while (puts(argc > 1 ? argv[1] : "y") >= 0)
		;
	perror("yes: standard output");
	return 1;
}
