/* Builtins about jobs and signals: jobs, fg, bg, disown, wait, kill. */
#include <ctype.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include "builtins.h"
#include "sh.h"

int jobs_builtin(int argc, char **argv)
{
	const char *option = argc > 1 ? argv[1] : "";

	list_jobs(strchr(option, 'l') != NULL, strchr(option, 'p') != NULL);
	return 0;
}

int fg_builtin(int argc, char **argv)
{
	struct job *job;

	if (!job_control) {
		complain("%s: no job control\n", argv[0]);
		return 1;
	}
	job = find_job(argc > 1 ? argv[1] : NULL);
	if (!job) {
		complain("%s: %s: no such job\n", argv[0], argc > 1 ? argv[1] : "current");
		return 1;
	}
	return continue_job(job, argv[0][0] == 'f');
}

int disown_builtin(int argc, char **argv)
{
	struct job *job = find_job(argc > 1 ? argv[1] : NULL);

	if (!job) {
		complain("disown: %s: no such job\n", argc > 1 ? argv[1] : "current");
		return 1;
	}
	disown_job(job);
	return 0;
}

int wait_builtin(int argc, char **argv)
{
	int status = 0;

	if (argc == 1)
		return wait_for_all();
	if (strcmp(argv[1], "-n") == 0)
		return wait_for_next();
	for (int i = 1; i < argc; i++) {
		struct job *job = argv[i][0] == '%' ? find_job(argv[i]) : NULL;
		struct process *p = job ? job->processes : NULL;
		long pid = 0;

		while (p && p->next)
			p = p->next;
		if (argv[i][0] == '%' && !job) {
			complain("wait: %s: no such job\n", argv[i]);
			status = 127;
			continue;
		}
		if (!job && (!is_whole_number(argv[i], &pid) || pid < 0)) {
			complain("wait: `%s': not a pid or valid job spec\n", argv[i]);
			status = 1;
			continue;
		}
		status = wait_for_pid(job ? p->pid : (pid_t)pid);
		if (status < 0) {
			complain("wait: pid %ld is not a child of this shell\n", pid);
			status = 127;
		}
	}
	return status;
}

static int list_signals(char **argv)
{
	int status = 0;

	for (; *argv; argv++) {
		long n;
		int sig = signal_by_name(is_whole_number(*argv, &n) && n > 128 ? format_text("%ld", n - 128) : *argv);

		if (sig < 0 || !sigabbrev_np(sig)) {
			complain("kill: %s: invalid signal specification\n", *argv);
			status = 1;
		} else if (isdigit((unsigned char)**argv)) {
			puts(sig == SIGIO ? "IO" : sigabbrev_np(sig));
		} else {
			printf("%d\n", sig);
		}
	}
	return status;
}

/* kill -l and trap -l */
int list_all_signals(void)
{
	int column = 0;

	for (int sig = 1; sig <= SIGRTMAX; sig++) {
		const char *name;

		if (sig < 32)
			name = format_text("SIG%s", sig == SIGIO ? "IO" : sigabbrev_np(sig));
		else if (sig == SIGRTMIN || sig == SIGRTMAX)
			name = sig == SIGRTMIN ? "SIGRTMIN" : "SIGRTMAX";
		else if (sig > SIGRTMIN)
			name = sig <= SIGRTMIN + 15 ? format_text("SIGRTMIN+%d", sig - SIGRTMIN)
			                            : format_text("SIGRTMAX-%d", SIGRTMAX - sig);
		else
			continue;
		printf("%2d) %s%c", sig, name, ++column % 5 && sig < SIGRTMAX ? '\t' : '\n');
	}
	return 0;
}

int kill_builtin(int argc, char **argv)
{
	int sig = SIGTERM, i = 1, status = 0;

	if (argc > 1 && strcmp(argv[1], "-l") == 0)
		return argc > 2 ? list_signals(argv + 2) : list_all_signals();
	if (argc > 2 && (strcmp(argv[1], "-s") == 0 || strcmp(argv[1], "-n") == 0)) {
		sig = signal_by_name(argv[2]);
		i = 3;
	} else if (argc > 1 && argv[1][0] == '-' && strcmp(argv[1], "--") != 0) {
		sig = signal_by_name(argv[1] + 1);
		i = 2;
	}
	if (sig < 0) {
		complain("kill: %s: invalid signal specification\n", i == 3 ? argv[2] : argv[1] + 1);
		return 1;
	}
	if (i < argc && strcmp(argv[i], "--") == 0)
		i++;
	if (i >= argc) {
		fputs("kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n", stderr);
		return 2;
	}
	for (; i < argc; i++) {
		struct job *job = argv[i][0] == '%' ? find_job(argv[i]) : NULL;
		long pid;

		if (job) {
			pid = job->pgrp;
		} else if (argv[i][0] == '%') {
			complain("kill: %s: no such job\n", argv[i]);
			status = 1;
			continue;
		} else if (!is_whole_number(argv[i], &pid)) {
			complain("kill: %s: arguments must be process or job IDs\n", argv[i]);
			status = 1;
			continue;
		}
		if ((job ? signal_job(job, sig) : kill((pid_t)pid, sig)) < 0) {
			complain("kill: (%ld) - %s\n", pid, strerror(errno));
			status = 1;
		} else if (job && have_stopped_jobs() && (sig == SIGTERM || sig == SIGHUP)) {
			kill(-(pid_t)pid, SIGCONT);
		}
	}
	return status;
}
