/* Sleeps of a microsecond, for ever. */
#include <unistd.h>

int main(void)
{
	for (;;)
		usleep(1);
}
