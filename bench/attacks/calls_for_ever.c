/* System calls without end. */
#include <unistd.h>

int main(void)
{
	for (;;)
		getppid();
}
