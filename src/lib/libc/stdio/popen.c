#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#include "../archive/file.h"
#include "../internal.h"

FILE *popen(const char *command, const char *mode)
{
	int fds[2], reading = *mode == 'r';
	FILE *f;

	/* Behind r or w an e asks for close-on-exec, which the pipe has anyway. */
	if ((*mode != 'r' && *mode != 'w') || (mode[1] && (mode[1] != 'e' || mode[2]))) {
		errno = EINVAL;
		return NULL;
	}
	if (pipe2(fds, O_CLOEXEC) < 0)
		return NULL;
	f = fdopen(fds[!reading], mode);
	f->child = fork();
	if (f->child == 0) {
		dup2(fds[reading], reading ? STDOUT_FILENO : STDIN_FILENO);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	close(fds[reading]);
	if (f->child < 0) {
		fclose(f);
		return NULL;
	}
	return f;
}

int pclose(FILE *f)
{
	pid_t child = f->child, waited;
	int status;

	fclose(f);
	do
		waited = waitpid(child, &status, 0);
	while (waited < 0 && errno == EINTR);
	return waited < 0 ? -1 : status;
}

/* As POSIX has it: the caller ignores ^C and ^\ meanwhile, and SIGCHLD is blocked, so that no handler reaps the child. */
int system(const char *command)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, old_int, old_quit;
	sigset_t block, old_mask;
	int status = -1;
	pid_t child;

	if (!command)
		return 1;
	sigaction(SIGINT, &ignore, &old_int);
	sigaction(SIGQUIT, &ignore, &old_quit);
	sigemptyset(&block);
	sigaddset(&block, SIGCHLD);
	sigprocmask(SIG_BLOCK, &block, &old_mask);
	child = fork();
	if (child == 0) {
		sigaction(SIGINT, &old_int, NULL);
		sigaction(SIGQUIT, &old_quit, NULL);
		sigprocmask(SIG_SETMASK, &old_mask, NULL);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	if (child > 0)
		while (waitpid(child, &status, 0) < 0)
			if (errno != EINTR) {
				status = -1;
				break;
			}
	sigaction(SIGINT, &old_int, NULL);
	sigaction(SIGQUIT, &old_quit, NULL);
	sigprocmask(SIG_SETMASK, &old_mask, NULL);
	return status;
}
