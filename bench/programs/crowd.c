/* Children that all live at once, then are killed and reaped; status 1 if so many cannot be had. */
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
	int count = argc > 1 ? atoi(argv[1]) : 3000;
	pid_t *children = malloc(count * sizeof *children);

	for (int i = 0; i < count; i++) {
		children[i] = fork();
		if (children[i] < 0)
			return 1;
		if (children[i] == 0)
			for (;;)
				pause();
	}
	for (int i = 0; i < count; i++)
		kill(children[i], SIGKILL);
	for (int i = 0; i < count; i++)
		if (wait(NULL) < 0)
			return 1;
	free(children);
	return 0;
}
