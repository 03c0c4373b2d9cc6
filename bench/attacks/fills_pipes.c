/* Pipes without number, each of them full. */
#include <fcntl.h>
#include <unistd.h>

static char block[1 << 16];

int main(void)
{
	int fds[2];

	for (;;) {
		if (pipe(fds) < 0) {
			if (fork() != 0)
				pause();
			for (int fd = 3; fd < 1024; fd++)
				close(fd);
			continue;
		}
		fcntl(fds[1], F_SETFL, O_NONBLOCK);
		write(fds[1], block, sizeof block);
	}
}
