/*
 * Process 1. Whoever loses its parent becomes a child of this one, so its main task is to wait for
 * children that it never made.
 *
 * init [PROGRAM [ARG...]]   starts PROGRAM as the user named by USER, on the terminal named by TTY;
 *                           without TTY it has init's own standard streams, without PROGRAM init only reaps.
 */
#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * One SIGCHLD may stand for many deaths, so take all that there are. Without WNOHANG the last call
 * would sleep until the next death, inside the handler.
 */
static void reap(int sig)
{
	siginfo_t info;

	(void)sig;
	do {
		info.si_pid = 0;
		if (waitid(P_ALL, 0, &info, WNOHANG | WEXITED | WSTOPPED | WCONTINUED) < 0)
			break;
	} while (info.si_pid != 0);
}

/* The terminal becomes the one that controls this session, and our standard streams. */
static void open_terminal(const char *path)
{
	int fd = open(path, O_RDWR);

	if (fd < 0) {
		perror(path);
		_exit(1);
	}
	ioctl(fd, TIOCSCTTY, 0);
	for (int i = 0; i < 3; i++)
		dup2(fd, i);
	if (fd > 2)
		close(fd);
}

static void log_in(const char *name)
{
	struct passwd *user = getpwnam(name ? name : "juan");

	if (user == NULL)
		_exit(1);
	setenv("USER", user->pw_name, 1);
	setenv("LOGNAME", user->pw_name, 1);
	setenv("HOME", user->pw_dir, 1);
	setenv("SHELL", user->pw_shell, 1);
	setenv("PATH", "/usr/local/bin:/usr/bin:/bin", 0);
	chdir("/home/juan");

	/* The group first: who is no longer root may not change it. */
	setgid(user->pw_gid);
	setuid(user->pw_uid);
}

static void start(char *argv[], const sigset_t *mask)
{
	if (fork() != 0)
		return;
	sigprocmask(SIG_SETMASK, mask, NULL);
	setsid();
	if (getenv("TTY"))
		open_terminal(getenv("TTY"));
	unsetenv("TTY");
	log_in(getenv("USER"));
	execv(argv[0], argv);
	perror(argv[0]);
	_exit(127);
}

int main(int argc, char *argv[])
{
	struct sigaction action = { .sa_handler = reap, .sa_flags = SA_RESTART };
	sigset_t block, before;

	/*
	 * SIGCHLD is let in only while we sleep: were it handled just before sigsuspend(), we would sleep
	 * on with nothing left to wake us.
	 */
	sigemptyset(&block);
	sigaddset(&block, SIGCHLD);
	sigprocmask(SIG_BLOCK, &block, &before);
	sigaction(SIGCHLD, &action, NULL);

	if (argc > 1)
		start(argv + 1, &before);

	for (;;)
		sigsuspend(&before);
}
