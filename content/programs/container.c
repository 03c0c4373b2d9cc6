/*
 * container [--init] PROGRAM: as much of a container as has to do with processes. PROGRAM gets a PID
 * namespace of its own, in which it is process 1, and at most eight processes. With --init, process 1 is a
 * tiny init, which starts PROGRAM and waits for everybody.
 */
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST 8
#define NOBODY 65534

static void run(const char *program)
{
	execl(program, program, NULL);
	perror(program);
	_exit(127);
}

static void tiny_init(const char *program)
{
	if (fork() == 0)
		run(program);
	while (wait(NULL) > 0)
		;
	_exit(0);
}

int main(int argc, char **argv)
{
	struct rlimit limit = { MOST, MOST };
	int init = argc > 2 && strcmp(argv[1], "--init") == 0;
	pid_t pid;

	if (argc < 2 || unshare(CLONE_NEWPID) == -1) {
		perror("container");
		return 1;
	}
	pid = fork();
	if (pid == 0) {
		setrlimit(RLIMIT_NPROC, &limit);
		setuid(NOBODY);
		if (init)
			tiny_init(argv[2]);
		run(argv[1]);
	}
	printf("container: its process 1 is %d here\n", pid);
	fflush(stdout);
	waitpid(pid, NULL, 0);
	return 0;
}
