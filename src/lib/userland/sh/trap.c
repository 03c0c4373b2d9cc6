/* trap: commands that run when a signal comes, between two other commands. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "builtins.h"
#include "sh.h"

/* Index 0 is EXIT. NULL: default; "": ignored. */
static char *commands[NSIG];

/* What is no signal, and may be trapped all the same. */
static const char *const events[EVENT_TRAPS] = { "ERR", "DEBUG", "RETURN" };
static char *event_commands[EVENT_TRAPS];
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

int has_traps(void)
{
	for (int sig = 0; sig < NSIG; sig++)
		if (commands[sig] && *commands[sig])
			return 1;
	return event_commands[ERR_TRAP] || event_commands[DEBUG_TRAP];
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

static int event_by_name(const char *name)
{
	for (int i = 0; i < EVENT_TRAPS; i++)
		if (strcasecmp(name, events[i]) == 0)
			return i;
	return -1;
}

static void print_trap(const char *command, const char *prefix, const char *name)
{
	if (command)
		printf("trap -- %s %s%s\n", in_quotes(command), prefix, name);
}

static void print_signal_trap(int sig)
{
	print_trap(commands[sig], sig ? "SIG" : "", sig ? sigabbrev_np(sig) : "EXIT");
}

static void print_traps(char **names)
{
	for (int sig = 0; sig < NSIG && !*names; sig++)
		print_signal_trap(sig);
	for (int i = 0; i < EVENT_TRAPS && !*names; i++)
		print_trap(event_commands[i], "", events[i]);
	for (; *names; names++) {
		int sig = signal_by_name(*names), event = event_by_name(*names);

		if (sig >= 0)
			print_signal_trap(sig);
		else if (event >= 0)
			print_trap(event_commands[event], "", events[event]);
	}
}

static void set_event_trap(int event, const char *command)
{
	free(event_commands[event]);
	event_commands[event] = command ? strdup(command) : NULL;
}

/* Between two commands. What it does changes no status, and sets off no other. */
void run_event_trap(enum event_trap event)
{
	int status = last_status;

	if (running || !event_commands[event])
		return;
	running = 1;
	run_text(copy_text(event_commands[event], strlen(event_commands[event])), 0);
	running = 0;
	last_status = status;
}

int trap_builtin(int argc, char **argv)
{
	int first = 1, status = 0;
	const char *command = NULL;

	if (argc > 1 && strcmp(argv[1], "-l") == 0)
		return list_all_signals();
	if (argc > 1 && strcmp(argv[1], "--") == 0)
		first++;
	if (first == argc || strcmp(argv[first], "-p") == 0) {
		print_traps(argv + first + (first < argc));
		return 0;
	}
	if (argc - first == 1 && signal_by_name(argv[first]) < 0 && event_by_name(argv[first]) < 0) {
		fputs("trap: usage: trap [-lp] [[arg] signal_spec ...]\n", stderr);
		return 2;
	}
	if (argc - first > 1) {
		if (strcmp(argv[first], "-") != 0)
			command = argv[first];
		first++;
	}
	for (; first < argc; first++) {
		int sig = signal_by_name(argv[first]), event = event_by_name(argv[first]);

		if (event >= 0) {
			set_event_trap(event, command);
		} else if (sig < 0) {
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
	memset(event_commands, 0, sizeof event_commands);
	default_signals();
}
