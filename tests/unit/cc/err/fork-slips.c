#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>
#include <stdlib.h>
int main(void)
{
	pid_t pid = fork()
	if (pid == 0)
	{
		printf("child\n");
		exit();
	else
	{
		wait(NULL);
		printf("parent %d\n" pid);
	}
	return 0;
}
