/* A file that grows for ever. */
#include <fcntl.h>
#include <unistd.h>

static char block[1 << 16];

int main(void)
{
	int fd = open("/tmp/file", O_CREAT | O_WRONLY, 0600);

	for (;;)
		write(fd, block, sizeof block);
}
