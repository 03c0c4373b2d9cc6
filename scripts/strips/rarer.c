/* What is rarer: a stop and a continue, a tracer's stop, a fork that a limit refuses, a child whose end nobody will ask about. */
#include <signal.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	struct rlimit many, few;
	pid_t child;

	child = fork();
	if (child == 0) {
		sleep(100);
		exit(0);
	}
	sleep(1);
	kill(child, SIGSTOP);
	sleep(1);
	kill(child, SIGCONT);
	sleep(1);
	kill(child, SIGKILL);
	wait(0);

	child = fork();
	if (child == 0) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		raise(SIGUSR1);
		exit(3);
	}
	waitpid(child, 0, 0);
	ptrace(PTRACE_CONT, child, 0, 0);
	waitpid(child, 0, 0);

	getrlimit(RLIMIT_NPROC, &many);
	few = many;
	few.rlim_cur = 1;
	setrlimit(RLIMIT_NPROC, &few);
	fork();
	setrlimit(RLIMIT_NPROC, &many);

	signal(SIGCHLD, SIG_IGN);
	if (fork() == 0)
		exit(4);
	sleep(1);
	return 0;
}
