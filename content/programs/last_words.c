/*
 * Two ends to look at from inside. The first child has a second thread; the second child has something to give
 * back: memory, an open file and a child of its own. Their parent comes 20 seconds late for both.
 */
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t must_fork(void)
{
	pid_t pid = fork();

	if (pid == -1) {
		perror("fork");
		exit(1);
	}
	return pid;
}

static void *sleeper(void *nothing)
{
	sleep(60);
	return nothing;
}

static void with_a_thread(void)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, sleeper, NULL) != 0)
		exit(1);
	sleep(2);
	exit(4);
}

static void with_belongings(void)
{
	if (open("/etc/passwd", O_RDONLY) == -1 || malloc(2 * 1024 * 1024) == NULL)
		exit(1);
	if (must_fork() == 0) {
		sleep(30);
		exit(0);
	}
	sleep(5);
	exit(3);
}

int main(void)
{
	int status;
	pid_t pid;

	if (must_fork() == 0)
		with_a_thread();
	if (must_fork() == 0)
		with_belongings();

	sleep(25);
	while ((pid = wait(&status)) > 0)
		printf("%d exited with status %d\n", pid, WEXITSTATUS(status));
	return 0;
}
