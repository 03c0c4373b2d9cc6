/*
 * A parent with two children, of which the second traces the first: it hears of its end before the parent does.
 */
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/types.h>
#include <unistd.h>

int main(void)
{
	pid_t child = fork();

	if (child == -1) {
		perror("fork");
		return 1;
	}
	if (child > 0 && fork() == 0 && ptrace(PTRACE_SEIZE, child, 0, 0) == -1)
		perror("ptrace");
	for (;;)
		pause();
}
