/* counting.c: three children, one wait. */
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	for (int i = 1; i <= 3; i++) {
		if (fork() == 0) {
			sleep(2 * i);
			exit(i);
		}
	}

	/* 4.5 seconds, as two calls. */
	sleep(4);
	usleep(500000);

	wait(NULL);

	sleep(5);
	return 0;
}
