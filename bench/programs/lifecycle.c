/* Fork, exit in the child, wait: prints the CPU seconds of that, the children's included. */
#include <sys/wait.h>
#include <unistd.h>
#include "timed.h"

static int life(void)
{
	pid_t pid = fork();

	if (pid == 0)
		_exit(0);
	return waitpid(pid, NULL, 0) == pid;
}

int main(int argc, char *argv[])
{
	return timed(argc, argv, 5000, life);
}
