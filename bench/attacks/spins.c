/* Instructions, and nothing else. */
#include <unistd.h>

int main(void)
{
	for (;;)
		;
}
