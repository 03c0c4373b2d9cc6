/* kill [-SIGNAL | -s SIGNAL] PID...   kill -l [SIGNAL]   (SIGNAL by number or name; a negative PID is a group) */
#include <ctype.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* -1 if there is no such signal */
static int signal_number(const char *name)
{
	if (isdigit((unsigned char)*name)) {
		int sig = atoi(name);

		return sig < NSIG ? sig : -1;
	}
	if (strncasecmp(name, "SIG", 3) == 0)
		name += 3;
	if (strcasecmp(name, "IO") == 0)
		return SIGIO;
	for (int sig = 1; sig < 32; sig++)
		if (strcasecmp(name, sigabbrev_np(sig)) == 0)
			return sig;
	return -1;
}

static int list(char *argv[])
{
	if (argv[0]) {
		int sig = signal_number(argv[0]);

		if (sig > 128)
			sig -= 128;
		if (sig <= 0 || sig >= 32) {
			fprintf(stderr, "kill: unknown signal name %s\n", argv[0]);
			return 1;
		}
		if (isdigit((unsigned char)*argv[0]))
			puts(sigabbrev_np(sig));
		else
			printf("%d\n", sig);
		return 0;
	}
	for (int sig = 1; sig < 32; sig++)
		printf("%s%c", sigabbrev_np(sig), sig % 16 == 15 || sig == 31 ? '\n' : ' ');
	return 0;
}

static int usage(void)
{
	fputs("Usage:\n kill [options] <pid> [...]\n", stderr);
	return 1;
}

int main(int argc, char *argv[])
{
	int sig = SIGTERM, failed = 0, i = 1;

	if (argc < 2)
		return usage();
	if (strcmp(argv[1], "-l") == 0 || strcmp(argv[1], "-L") == 0)
		return list(argv + 2);
	if (strcmp(argv[1], "-s") == 0 && argc > 2) {
		sig = signal_number(argv[2]);
		i = 3;
	} else if (argv[1][0] == '-' && strcmp(argv[1], "--") != 0) {
		sig = signal_number(argv[1] + 1);
		i = 2;
	}
	if (sig < 0) {
		fprintf(stderr, "kill: unknown signal name %s\n", i == 3 ? argv[2] : argv[1] + 1);
		return 1;
	}
	if (i < argc && strcmp(argv[i], "--") == 0)
		i++;
	if (i == argc)
		return usage();
	for (; i < argc; i++) {
		char *end;
		long pid = strtol(argv[i], &end, 10);

		if (*end || end == argv[i]) {
			fprintf(stderr, "kill: failed to parse argument: '%s'\n", argv[i]);
			failed = 1;
		} else if (kill((pid_t)pid, sig) < 0) {
			fprintf(stderr, "kill: (%ld): %s\n", pid, strerror(errno));
			failed = 1;
		}
	}
	return failed;
}
