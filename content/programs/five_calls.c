/*
 * A life in five calls: fork, execve, exit, wait, and getpid to say who is who.
 */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	int n = 1, status;
	pid_t child = fork();

	if (child == 0) {
		n = 2;
		execl("/bin/ls", "ls", "/nowhere", NULL);
		return 127;
	}
	child = wait(&status);
	printf("I am %d, my n is %d, and %d exited with %d\n", getpid(), n, child, WEXITSTATUS(status));
	return 0;
}
