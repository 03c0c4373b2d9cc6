/* tty */
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	char *name = ttyname(STDIN_FILENO);

	puts(name ? name : "not a tty");
	return !name;
}
