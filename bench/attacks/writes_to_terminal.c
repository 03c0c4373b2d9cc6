/* 128 GB to the terminal, 64 MB at a time. */
#include <unistd.h>

static char block[1 << 26];

int main(void)
{
	for (int i = 0; i < 2000; i++)
		write(1, block, sizeof block);
	return 0;
}
