/* timeout [-s SIGNAL] SECONDS COMMAND [ARG...]   124 if it had to be ended */
#include <ctype.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t child;
static volatile sig_atomic_t timed_out;
static int sig_to_send = SIGTERM;

static void on_alarm(int sig)
{
	(void)sig;
	timed_out = 1;
	kill(child, sig_to_send);
}

static int signal_number(const char *name)
{
	if (isdigit((unsigned char)*name))
		return atoi(name);
	if (strncasecmp(name, "SIG", 3) == 0)
		name += 3;
	for (int sig = 1; sig < 32; sig++)
		if (strcasecmp(name, sigabbrev_np(sig)) == 0)
			return sig;
	return -1;
}

int main(int argc, char *argv[])
{
	struct itimerval timer = { { 0, 0 }, { 0, 0 } };
	int i = 1, status;
	double seconds;

	if (argc > 3 && strcmp(argv[1], "-s") == 0) {
		sig_to_send = signal_number(argv[2]);
		i = 3;
	}
	if (i + 1 >= argc || sig_to_send < 0) {
		fputs("timeout: missing operand\nTry 'timeout --help' for more information.\n", stderr);
		return 125;
	}
	seconds = atof(argv[i]);
	timer.it_value.tv_sec = (time_t)seconds;
	timer.it_value.tv_usec = (suseconds_t)((seconds - (double)timer.it_value.tv_sec) * 1e6);
	signal(SIGALRM, on_alarm);
	child = fork();
	if (child == 0) {
		execvp(argv[i + 1], argv + i + 1);
		fprintf(stderr, "timeout: failed to run command '%s': %s\n", argv[i + 1], strerror(errno));
		_exit(errno == ENOENT ? 127 : 126);
	}
	setitimer(ITIMER_REAL, &timer, NULL);
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	if (timed_out)
		return sig_to_send == SIGKILL ? 137 : 124;
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
