/* The job list as bash words it. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include "jobs.h"

static const char *state_of(struct job *job, int *core)
{
	int status = last_process(job)->status;

	*core = 0;
	if (is_stopped(job))
		return "Stopped";
	if (!is_done(job))
		return "Running";
	if (WIFSIGNALED(status)) {
		*core = WCOREDUMP(status) != 0;
		return strsignal(WTERMSIG(status));
	}
	return WEXITSTATUS(status) ? format_text("Exit %d", WEXITSTATUS(status)) : "Done";
}

void print_job(FILE *f, struct job *job, int with_pids)
{
	int core, mark = job == recent[0] ? '+' : job == recent[1] ? '-' : ' ';
	const char *state = state_of(job, &core);

	fprintf(f, "[%d]%c ", job->number, mark);
	if (with_pids)
		fprintf(f, "%5d", job->processes->pid);
	fprintf(f, " %-23s %s%s%s\n", state, core ? "(core dumped) " : "", job->text, strcmp(state, "Running") == 0 ? " &" : "");
}

/* Before a prompt: what happened in the background. */
void report_jobs(void)
{
	struct job *next;

	block_children();
	for (struct job *job = jobs; job; job = next) {
		next = job->next;
		if (interactive && !job->notified && (is_done(job) || is_stopped(job))) {
			if (is_stopped(job))
				fputc('\n', stderr);
			print_job(stderr, job, 0);
		}
		job->notified = 1;
	}
	for (struct job *job = jobs; job; job = next) {
		next = job->next;
		if (is_done(job) && interactive)
			remove_job(job);
	}
	unblock_children();
}

void list_jobs(int with_pids, int only_pids)
{
	struct job *next;

	block_children();
	for (struct job *job = jobs ? jobs : inherited; job; job = next) {
		next = job->next;
		if (job->foreground)
			continue;
		if (only_pids)
			printf("%d\n", job->pgrp);
		else
			print_job(stdout, job, with_pids);
		job->notified = 1;
		if (is_done(job) && jobs)
			remove_job(job);
	}
	unblock_children();
}

/* kill %1: all of its process group, or, where jobs have none of their own, each of its processes */
int signal_job(struct job *job, int sig)
{
	int result = 0;

	if (job_control)
		return kill(-job->pgrp, sig);
	for (struct process *p = job->processes; p; p = p->next)
		result |= kill(p->pid, sig);
	return result;
}

/* The job goes on, but is no business of ours any more. */
void disown_job(struct job *job)
{
	block_children();
	remove_job(job);
	unblock_children();
}

/* %n, %%, %+, %-, %text; NULL or "": the + job */
struct job *find_job(const char *spec)
{
	if (!spec || !*spec)
		return recent[0];
	if (*spec == '%')
		spec++;
	if (!*spec || strcmp(spec, "%") == 0 || strcmp(spec, "+") == 0)
		return recent[0];
	if (strcmp(spec, "-") == 0)
		return recent[1] ? recent[1] : recent[0];
	for (struct job *job = jobs; job; job = job->next) {
		if (job->number == atoi(spec))
			return job;
		if (*spec == '?' ? strstr(job->text, spec + 1) != NULL : strncmp(job->text, spec, strlen(spec)) == 0)
			return job;
	}
	return NULL;
}

int have_stopped_jobs(void)
{
	for (struct job *job = jobs; job; job = job->next)
		if (is_stopped(job))
			return 1;
	return 0;
}
