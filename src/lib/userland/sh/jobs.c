/*
 * The children. Each pipeline is a job with a process group of its own, so that the terminal can be given
 * to one job at a time, and ^C and ^Z reach all of it and nothing else.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "jobs.h"

int job_control;

struct job *jobs;
struct job *recent[2];
struct job *inherited;
static int terminal = -1;
static sigset_t mask_before;
static int blocked;

/* How processes ended that are in no job any more, for `wait PID`. */
static struct {
	pid_t pid;
	int status;
} finished[32];
static int next_finished;

void block_children(void)
{
	sigset_t set;

	if (blocked++)
		return;
	sigemptyset(&set);
	sigaddset(&set, SIGCHLD);
	sigprocmask(SIG_BLOCK, &set, &mask_before);
}

void unblock_children(void)
{
	if (--blocked == 0)
		sigprocmask(SIG_SETMASK, &mask_before, NULL);
}

/* 0..255, or 128 and the signal */
int status_of(int wait_status)
{
	if (WIFSIGNALED(wait_status))
		return 128 + WTERMSIG(wait_status);
	if (WIFSTOPPED(wait_status))
		return 128 + WSTOPSIG(wait_status);
	return WEXITSTATUS(wait_status);
}

int is_stopped(struct job *job)
{
	int stopped = 0;

	for (struct process *p = job->processes; p; p = p->next) {
		if (p->running)
			return 0;
		stopped |= WIFSTOPPED(p->status);
	}
	return stopped;
}

int is_done(struct job *job)
{
	for (struct process *p = job->processes; p; p = p->next)
		if (p->running || WIFSTOPPED(p->status))
			return 0;
	return 1;
}

struct process *last_process(struct job *job)
{
	struct process *p = job->processes;

	while (p && p->next)
		p = p->next;
	return p;
}

static void note(pid_t pid, int status)
{
	for (struct job *job = jobs; job; job = job->next)
		for (struct process *p = job->processes; p; p = p->next)
			if (p->pid == pid) {
				p->running = WIFCONTINUED(status) != 0;
				p->status = p->running ? 0 : status;
				job->notified = p->running;
				if (!p->running)
					child_ended();
			}
}

/* Ask the kernel for one child whose state changed. 0: none now, -1: no child at all, or interrupted. */
static pid_t reap(int options)
{
	int status;
	pid_t pid = waitpid(-1, &status, WUNTRACED | WCONTINUED | options);

	if (pid > 0)
		note(pid, status);
	return pid;
}

/* A child ended or stopped while we were doing something else: take it from the process table at once. */
static void on_child(int sig)
{
	int saved = errno;

	(void)sig;
	while (reap(WNOHANG) > 0)
		;
	errno = saved;
}

void make_recent(struct job *job)
{
	if (recent[0] == job)
		return;
	recent[1] = recent[0];
	recent[0] = job;
}

void remove_job(struct job *gone)
{
	struct job **link = &jobs;

	while (*link != gone)
		link = &(*link)->next;
	*link = gone->next;
	if (recent[0] == gone) {
		recent[0] = recent[1];
		recent[1] = NULL;
	}
	if (recent[1] == gone)
		recent[1] = NULL;
	for (struct job *job = jobs; job; job = job->next) {
		if (!recent[0])
			recent[0] = job;
		else if (job != recent[0] && (!recent[1] || recent[1]->number < job->number))
			recent[1] = recent[1] ? recent[1] : job;
	}
	for (struct process *p = gone->processes, *next; p; p = next) {
		next = p->next;
		if (!gone->foreground) {
			finished[next_finished].pid = p->pid;
			finished[next_finished].status = p->status;
			next_finished = (next_finished + 1) % 32;
		}
		free(p);
	}
	free(gone->text);
	free(gone);
}

void jobs_init(void)
{
	struct sigaction action = { .sa_handler = on_child, .sa_flags = SA_RESTART };

	sigaction(SIGCHLD, &action, NULL);
	if (!interactive)
		return;
	terminal = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 255L);
	if (terminal < 0)
		terminal = open("/dev/tty", O_RDWR | O_CLOEXEC);
	if (terminal < 0 || tcgetpgrp(terminal) < 0) {
		complain("cannot set terminal process group (%d): %s\n", getpgrp(), strerror(errno));
		complain("no job control in this shell\n");
		return;
	}
	while (tcgetpgrp(terminal) != getpgrp())
		kill(0, SIGTTIN);
	signal(SIGTSTP, SIG_IGN);
	signal(SIGTTIN, SIG_IGN);
	signal(SIGTTOU, SIG_IGN);
	if (getpgrp() != getpid()) {
		setpgid(0, 0);
		tcsetpgrp(terminal, getpid());
	}
	job_control = 1;
}

/* In a child: its parent's jobs are not its own. */
void jobs_forget(void)
{
	next_finished = 0;
	memset(finished, 0, sizeof finished);
	if (jobs)
		inherited = jobs;
	subshell_depth++;
	jobs = recent[0] = recent[1] = NULL;
	job_control = interactive = 0;
	traps_in_child();
}

struct job *new_job(const char *text, int foreground)
{
	struct job *job = calloc(1, sizeof *job), **link = &jobs;
	int number = 1;

	fflush(stdout);
	block_children();
	for (; *link; link = &(*link)->next)
		number = (*link)->number + 1;
	*link = job;
	job->number = number;
	job->text = strdup(text);
	job->foreground = foreground;
	job->notified = 1;
	return job;
}

/* fork(), patient when the process table is full, as bash is. */
static pid_t patient_fork(void)
{
	pid_t pid = fork();

	for (unsigned int pause = 1; pid < 0 && errno == EAGAIN && pause < 16; pause *= 2) {
		complain("fork: retry: %s\n", strerror(errno));
		sleep(pause);
		pid = fork();
	}
	if (pid < 0)
		complain("fork: %s\n", strerror(errno));
	return pid;
}

static void become_member(struct job *job)
{
	int foreground = job->foreground, control = job_control;
	pid_t pgrp = job->pgrp ? job->pgrp : getpid();

	if (control) {
		setpgid(0, pgrp);
		if (foreground)
			tcsetpgrp(terminal, pgrp);
	}
	jobs_forget();
	if (!control && !foreground) {
		signal(SIGINT, SIG_IGN);
		signal(SIGQUIT, SIG_IGN);
	}
	blocked = 0;
	sigprocmask(SIG_SETMASK, &mask_before, NULL);
}

/* Answers 0 in the new process. Both sides set its group, since either may come first. */
pid_t start_process(struct job *job)
{
	struct process *p, **link = &job->processes;
	pid_t pid = patient_fork();

	if (pid == 0)
		become_member(job);
	if (pid <= 0)
		return pid;
	if (!job->pgrp)
		job->pgrp = pid;
	if (job_control)
		setpgid(pid, job->pgrp);
	p = calloc(1, sizeof *p);
	p->pid = pid;
	p->running = 1;
	while (*link)
		link = &(*link)->next;
	*link = p;
	return pid;
}

/* All processes of the job are started: wait for it, or leave it in the background. */
int finish_start(struct job *job)
{
	int status = 0;

	if (!job->processes) {
		remove_job(job);
		status = 254;
	} else if (job->foreground) {
		status = wait_for_job(job);
	} else {
		last_background = last_process(job)->pid;
		make_recent(job);
		if (interactive)
			fprintf(stderr, "[%d] %d\n", job->number, last_background);
	}
	unblock_children();
	return status;
}

/* A foreground job that a signal killed is worth a word, but not for ^C, and not for a pipe nobody reads. */
static void report_death(struct job *job)
{
	int status = last_process(job)->status, sig = WTERMSIG(status);
	const char *core = WCOREDUMP(status) ? " (core dumped)" : "";

	if (sig == SIGPIPE)
		return;
	if (sig == SIGINT) {
		if (interactive)
			fputc('\n', stderr);
		return;
	}
	if (interactive || (sig == SIGTERM && job->foreground))
		fprintf(stderr, "%s%s\n", strsignal(sig), core);
	else if (sig != SIGTERM)
		complain("%5d %-23s%s %s\n", last_process(job)->pid, strsignal(sig), core, job->text);
}

/* PIPESTATUS, and what the pipeline's own status is: the last one's, or with pipefail the last that is not 0. */
static int note_statuses(struct job *job, int status)
{
	int statuses[64], n = 0;

	for (struct process *p = job->processes; p && n < 64; p = p->next)
		statuses[n++] = status_of(p->status);
	set_statuses(statuses, n);
	while (pipe_fails && n-- && !(status = statuses[n]))
		;
	return status;
}

/* Until the job is done or stopped. SIGCHLD is blocked, so that only we take its state. */
int wait_for_job(struct job *job)
{
	int status;

	block_children();
	if (job_control)
		tcsetpgrp(terminal, job->pgrp);
	while (!is_done(job) && !is_stopped(job))
		if (reap(0) < 0 && errno == ECHILD)
			break;
	if (job_control)
		tcsetpgrp(terminal, getpgrp());
	status = last_process(job)->status;
	if (is_stopped(job)) {
		job->foreground = 0;
		job->notified = 1;
		make_recent(job);
		fputc('\n', stderr);
		print_job(stderr, job, 0);
		for (struct process *p = job->processes; p; p = p->next)
			if (WIFSTOPPED(p->status))
				status = p->status;
		unblock_children();
		return status_of(status);
	}
	if (WIFSIGNALED(status))
		report_death(job);
	if (interactive && WIFSIGNALED(status) && WTERMSIG(status) == SIGINT)
		interrupted = 1;
	status = note_statuses(job, status_of(status));
	remove_job(job);
	unblock_children();
	return status;
}

/* fg and bg */
int continue_job(struct job *job, int foreground)
{
	int status = 0;

	block_children();
	job->foreground = foreground;
	for (struct process *p = job->processes; p; p = p->next)
		if (!p->running && WIFSTOPPED(p->status))
			p->running = 1;
	job->notified = 1;
	make_recent(job);
	if (foreground) {
		printf("%s\n", job->text);
		fflush(stdout);
		tcsetpgrp(terminal, job->pgrp);
	} else {
		printf("[%d]+ %s &\n", job->number, job->text);
	}
	kill(-job->pgrp, SIGCONT);
	if (foreground)
		status = wait_for_job(job);
	unblock_children();
	return status;
}

/* In a script nobody asks for the job list: a job that was waited for is forgotten, and its violent death told. */
static void forget_job(struct job *job)
{
	if (interactive || !is_done(job))
		return;
	if (WIFSIGNALED(last_process(job)->status))
		report_death(job);
	remove_job(job);
}

/* A wait that a trapped signal ends answers 128 and the signal; run_traps() then does the rest. */
static int wait_until_done(struct job *job, struct process *p)
{
	while (p ? p->running : !is_done(job)) {
		if (reap(0) >= 0)
			continue;
		if (errno != EINTR)
			break;
		if (interrupted)
			return 130;
		if (pending_trap())
			return 128 + pending_trap();
	}
	return status_of(p ? p->status : last_process(job)->status);
}

/* -1: not a child of this shell */
int wait_for_pid(pid_t pid)
{
	int status = -1;

	block_children();
	for (struct job *job = jobs; job && status < 0; job = job->next)
		for (struct process *p = job->processes; p; p = p->next)
			if (p->pid == pid) {
				status = wait_until_done(job, p->next ? p : NULL);
				forget_job(job);
				break;
			}
	for (int i = 0; i < 32 && status < 0; i++)
		if (finished[i].pid == pid)
			status = status_of(finished[i].status);
	unblock_children();
	return status;
}

int wait_for_all(void)
{
	struct job *next;
	int status = 0;

	block_children();
	for (struct job *job = jobs; job; job = next) {
		next = job->next;
		if (is_stopped(job))
			continue;
		status = wait_until_done(job, NULL);
		if (interrupted || pending_trap())
			break;
		if (interactive && is_done(job))
			remove_job(job);
		else
			forget_job(job);
	}
	unblock_children();
	return interrupted || pending_trap() ? status : 0;
}

/* wait -n: the next job to end. 127: there is none. */
int wait_for_next(void)
{
	int status = 127;

	block_children();
	while (status == 127) {
		struct job *job = jobs;

		while (job && !is_done(job))
			job = job->next;
		if (job) {
			status = status_of(last_process(job)->status);
			remove_job(job);
		} else if (!jobs || (reap(0) < 0 && (errno != EINTR || interrupted || pending_trap()))) {
			break;
		}
	}
	unblock_children();
	return status;
}
