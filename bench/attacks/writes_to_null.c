/* 25 GB in 100 calls: a write costs what it moves. */
#include <fcntl.h>
#include <unistd.h>

static char block[1 << 28];

int main(void)
{
	int fd = open("/dev/null", O_WRONLY);

	for (int i = 0; i < 100; i++)
		write(fd, block, sizeof block);
	return 0;
}
