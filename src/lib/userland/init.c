/*
 * Process 1. Whoever loses its parent becomes a child of this one, so its main task is to wait for
 * children that it never made.
 *
 * init [PROGRAM [ARG...]]   starts PROGRAM as the user named by USER, on the terminal named by TTY;
 *                           without TTY it has init's own standard streams, without PROGRAM init only reaps.
 *                           With RESPAWN in the environment PROGRAM is started again whenever it has ended,
 *                           as inittab's action of that name says, and as a getty is.
 */
#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

/* As sysvinit has them: so many starts within so many seconds are too many, and then it rests. */
enum { MAX_SPAWN = 10, TEST_SECONDS = 120, REST_SECONDS = 300 };

/* The PROGRAM that was started last; 0 when it has ended. */
static volatile pid_t program;

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
		if (info.si_pid == program && info.si_code != CLD_STOPPED && info.si_code != CLD_CONTINUED)
			program = 0;
	} while (info.si_pid != 0);
}

static volatile sig_atomic_t rested;

static void wake(int sig)
{
	(void)sig;
	rested = 1;
}

/* Whoever had the terminal before may have left it in any state, such as without echo. */
static void reset_terminal(int fd)
{
	struct termios settings;

	tcgetattr(fd, &settings);
	settings.c_iflag = ICRNL | IXON | IUTF8;
	settings.c_oflag = OPOST | ONLCR;
	settings.c_lflag = ISIG | ICANON | ECHO | ECHOE | ECHOK | ECHOCTL | ECHOKE | IEXTEN;
	tcsetattr(fd, TCSANOW, &settings);
}

/* The terminal becomes the one that controls this session, and our standard streams. */
static void open_terminal(const char *path, int again)
{
	int fd = open(path, O_RDWR);

	if (fd < 0) {
		perror(path);
		_exit(1);
	}
	ioctl(fd, TIOCSCTTY, 0);
	if (again)
		reset_terminal(fd);
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

static void start(char *argv[], const sigset_t *mask, int again)
{
	pid_t pid = fork();

	if (pid != 0) {
		program = pid < 0 ? 0 : pid;
		return;
	}
	sigprocmask(SIG_SETMASK, mask, NULL);
	setsid();
	if (getenv("TTY"))
		open_terminal(getenv("TTY"), again);
	unsetenv("TTY");
	unsetenv("RESPAWN");
	log_in(getenv("USER"));
	execv(argv[0], argv);
	perror(argv[0]);
	_exit(127);
}

/* Starts too often: says so on the terminal, and sleeps. The dead are reaped meanwhile. */
static void rest(const sigset_t *mask)
{
	struct sigaction action = { .sa_handler = wake };
	const char *tty = getenv("TTY");
	int fd = open(tty ? tty : "/dev/null", O_WRONLY | O_NOCTTY);

	dprintf(fd, "INIT: Id \"1\" respawning too fast: disabled for %d minutes\n", REST_SECONDS / 60);
	close(fd);
	sigaction(SIGALRM, &action, NULL);
	rested = 0;
	alarm(REST_SECONDS);
	while (!rested)
		sigsuspend(mask);
}

/* PROGRAM has ended and is started anew; not at once, when it does nothing but end. */
static void respawn(char *argv[], const sigset_t *mask)
{
	static time_t since;
	static int starts;

	if (time(NULL) - since > TEST_SECONDS) {
		since = time(NULL);
		starts = 0;
	}
	if (++starts > MAX_SPAWN) {
		rest(mask);
		since = 0;
	}
	start(argv, mask, 1);
}

int main(int argc, char *argv[])
{
	struct sigaction action = { .sa_handler = reap, .sa_flags = SA_RESTART };
	int again = getenv("RESPAWN") != NULL;
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
		start(argv + 1, &before, 0);

	for (;;) {
		sigsuspend(&before);
		if (again && program == 0)
			respawn(argv + 1, &before);
	}
}
