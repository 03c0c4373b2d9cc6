/* trap: commands that run when a signal comes, between two other commands. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "sh.h"

/* Index 0 is EXIT. NULL: default; "": ignored. */
static char *commands[NSIG];
static volatile sig_atomic_t arrived[NSIG];
static int running;

static void on_signal(int sig)
{
	arrived[sig] = 1;
}

/* A signal that came, and whose command has not run yet; 0 if there is none. */
int pending_trap(void)
{
	for (int sig = 1; sig < NSIG; sig++)
		if (arrived[sig] && commands[sig])
			return sig;
	return 0;
}

/* From the handler of SIGCHLD, which is the job list's. */
void child_ended(void) { arrived[SIGCHLD] = 1; }

/* A process started by this shell finds the signals as the shell found them, but for what a trap ignores. */
static void default_signals(void)
{
	static const int ours[] = { SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU };

	signal(SIGCHLD, SIG_DFL);
	for (size_t i = 0; i < sizeof ours / sizeof *ours && was_interactive; i++)
		if (!commands[ours[i]])
			signal(ours[i], SIG_DFL);
}

/* By name, with or without SIG, or by number; EXIT is 0. -1: no such signal. */
int signal_by_name(const char *name)
{
	if (isdigit((unsigned char)*name)) {
		int sig = atoi(name);

		return sig < NSIG && !name[strspn(name, "0123456789")] ? sig : -1;
	}
	if (strcasecmp(name, "EXIT") == 0)
		return 0;
	if (strncasecmp(name, "SIG", 3) == 0)
		name += 3;
	if (strcasecmp(name, "IO") == 0)
		return SIGIO;
	for (int sig = 1; sig < 32; sig++)
		if (strcasecmp(name, sigabbrev_np(sig)) == 0)
			return sig;
	return -1;
}

static void set_trap(int sig, const char *command)
{
	struct sigaction action = { .sa_handler = on_signal };

	free(commands[sig]);
	commands[sig] = command ? strdup(command) : NULL;
	if (sig == 0 || sig == SIGCHLD)
		return;
	arrived[sig] = 0;
	if (command && *command)
		sigaction(sig, &action, NULL);
	else if (command)
		signal(sig, SIG_IGN);
	else if (interactive && (sig == SIGINT || sig == SIGTERM || sig == SIGQUIT))
		interactive_signals();
	else
		signal(sig, SIG_DFL);
}

int trap_builtin(int argc, char **argv)
{
	int first = 1, status = 0;
	const char *command = NULL;

	if (argc > 1 && strcmp(argv[1], "--") == 0)
		first++;
	if (first == argc) {
		for (int sig = 0; sig < NSIG; sig++)
			if (commands[sig])
				printf("trap -- '%s' %s%s\n", commands[sig], sig ? "SIG" : "", sig ? sigabbrev_np(sig) : "EXIT");
		return 0;
	}
	if (argc - first > 1 || signal_by_name(argv[first]) < 0) {
		if (strcmp(argv[first], "-") != 0)
			command = argv[first];
		first++;
	}
	for (; first < argc; first++) {
		int sig = signal_by_name(argv[first]);

		if (sig < 0) {
			complain("trap: %s: invalid signal specification\n", argv[first]);
			status = 1;
		} else {
			set_trap(sig, command);
		}
	}
	return status;
}

void run_traps(void)
{
	int status = last_status;

	if (running)
		return;
	for (int sig = 1; sig < NSIG; sig++) {
		if (!arrived[sig] || !commands[sig])
			continue;
		arrived[sig] = 0;
		running = 1;
		run_text(copy_text(commands[sig], strlen(commands[sig])), 0);
		running = 0;
	}
	last_status = status;
}

void run_exit_trap(void)
{
	char *command = commands[0];

	commands[0] = NULL;
	if (command)
		run_text(command, 0);
}

/* In a child, traps with commands are gone; what is ignored stays ignored. */
void traps_in_child(void)
{
	for (int sig = 0; sig < NSIG; sig++) {
		if (commands[sig] && *commands[sig]) {
			commands[sig] = NULL;
			if (sig)
				signal(sig, SIG_DFL);
		}
	}
	default_signals();
}
