/* Randomness, 64 MB at a time, for ever. */
#include <sys/random.h>
#include <unistd.h>

static char block[1 << 26];

int main(void)
{
	for (;;)
		getrandom(block, sizeof block, 0);
}
