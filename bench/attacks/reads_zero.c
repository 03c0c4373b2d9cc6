/* 5 TB of zeros, 256 MB at a time. */
#include <fcntl.h>
#include <unistd.h>

static char block[1 << 28];

int main(void)
{
	int fd = open("/dev/zero", O_RDONLY);

	for (int i = 0; i < 20000; i++)
		read(fd, block, sizeof block);
	return 0;
}
