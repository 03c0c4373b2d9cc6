/*
 * Process 1. Whoever loses its parent becomes a child of this one, so its main task is to wait for
 * children that it never made.
 *
 * init [PROGRAM [ARG...]]   starts PROGRAM as the user named by USER, on the terminal named by TTY, or
 *                           without TTY on the standard streams it has itself; without PROGRAM it only
 *                           reaps.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { JUAN = 1000 };

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

/* A new session, led by this process, with the terminal as its controlling terminal. */
static void open_terminal(const char *tty)
{
	int fd;

	setsid();
	fd = open(tty, O_RDWR);
	if (fd < 0) {
		perror(tty);
		_exit(1);
	}
	ioctl(fd, TIOCSCTTY, 0);
	for (int i = 0; i < 3; i++)
		dup2(fd, i);
	if (fd > 2)
		close(fd);
}

static void become(const char *user)
{
	int is_root = strcmp(user, "root") == 0;
	const char *home = is_root ? "/root" : "/home/juan";

	if (!is_root) {
		setgid(JUAN);
		setuid(JUAN);
	}
	setenv("LOGNAME", user, 1);
	setenv("HOME", home, 1);
	setenv("SHELL", "/bin/bash", 1);
	/* The article's root works in juan's folder. */
	chdir("/home/juan");
}

static void start(char *argv[], const sigset_t *mask)
{
	const char *tty = getenv("TTY"), *user = getenv("USER");

	if (fork() != 0)
		return;
	sigprocmask(SIG_SETMASK, mask, NULL);
	if (tty)
		open_terminal(tty);
	else
		setsid();
	unsetenv("TTY");
	become(user ? user : "juan");
	execv(argv[0], argv);
	perror(argv[0]);
	_exit(127);
}

int main(int argc, char *argv[])
{
	struct sigaction action = { .sa_handler = reap, .sa_flags = SA_RESTART };
	sigset_t block, before;

	int console = open("/dev/console", O_RDWR);

	if (console == 0) {
		dup(0);
		dup(0);
	} else if (console > 0) {
		close(console);	/* the standard streams are there already */
	}

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
