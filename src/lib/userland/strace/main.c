/* strace [-f] [-o FILE] COMMAND [ARG]..., or strace [-f] -p PID: system calls and signals, as they come. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>
#include "strace.h"

enum { MOST = 64 };

/* Who is traced, and in which call it is: its name is printed, and its arguments up to `shown`. */
struct tracee {
	pid_t pid;
	int in_call;
	int begun; /* 0: until its first stop, which is not shown */
	int shown;
	const struct call *call;
	int nr;
	long args[6];
};

static struct tracee tracees[MOST];
static int count, follow, ever_many;
static struct tracee *open_line; /* whose call stands unfinished on the last line */
static volatile sig_atomic_t asked_to_end;

static void on_end(int sig)
{
	(void)sig;
	asked_to_end = 1;
}

static struct tracee *find(pid_t pid)
{
	for (int i = 0; i < MOST; i++)
		if (tracees[i].pid == pid)
			return &tracees[i];
	for (int i = 0; i < MOST; i++)
		if (!tracees[i].pid) {
			memset(&tracees[i], 0, sizeof tracees[i]);
			tracees[i].pid = pid;
			if (++count > 1)
				ever_many = 1;
			return &tracees[i];
		}
	return NULL;
}

static void begin_line(struct tracee *t)
{
	if (open_line && open_line != t)
		fputs(" <unfinished ...>\n", stderr);
	else if (open_line == t)
		fputc('\n', stderr);
	open_line = NULL;
	if (ever_many)
		fprintf(stderr, "[pid %5d] ", t->pid);
}

static void enter(struct tracee *t, const struct user_regs_struct *regs)
{
	static const struct call unknown = { -1, "syscall", "xxx" };
	const long args[6] = { regs->rdi, regs->rsi, regs->rdx, regs->r10, regs->r8, regs->r9 };

	t->nr = (int)regs->orig_rax;
	t->call = find_call(t->nr);
	if (!t->call)
		t->call = &unknown;
	memcpy(t->args, args, sizeof args);
	begin_line(t);
	fprintf(stderr, "%s(", t->call->name);
	if (t->nr == 219)
		fputs("<... resuming interrupted system call ...>", stderr);
	t->shown = show_args(t->pid, t->call, t->args, 0, 0, 0);
	open_line = t;
	t->in_call = 1;
}

static void leave(struct tracee *t, long result)
{
	if (open_line != t) {
		begin_line(t);
		fprintf(stderr, "<... %s resumed>", t->call->name);
	}
	open_line = NULL;
	show_args(t->pid, t->call, t->args, t->shown, 1, result);
	show_result(t->call, result);
	t->in_call = 0;
}

/* The process stands still before or after a call. */
static void at_call(struct tracee *t)
{
	struct user_regs_struct regs;

	if (ptrace(PTRACE_GETREGS, t->pid, 0, &regs) < 0)
		return;
	if (t->in_call)
		leave(t, (long)regs.rax);
	else
		enter(t, &regs);
}

static void ended(struct tracee *t, int status)
{
	if (open_line == t) {
		fputs(") = ?\n", stderr);
		open_line = NULL;
	}
	begin_line(t);
	if (WIFEXITED(status))
		fprintf(stderr, "+++ exited with %d +++\n", WEXITSTATUS(status));
	else
		fprintf(stderr, "+++ killed by %s +++\n", signal_name(WTERMSIG(status)));
	t->pid = 0;
	count--;
}

/* Answers the signal with which it goes on. */
static int at_stop(struct tracee *t, int status)
{
	int sig = WSTOPSIG(status);

	if (!t->begun) {
		t->begun = 1;
		ptrace(PTRACE_SETOPTIONS, t->pid, 0,
		       PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXEC |
		           (follow ? PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE : 0));
		return sig == SIGSTOP ? 0 : sig;
	}
	if (sig == (SIGTRAP | 0x80)) {
		at_call(t);
		return 0;
	}
	if (status >> 16) {
		unsigned long child = 0;

		if (status >> 16 != PTRACE_EVENT_EXEC && ptrace(PTRACE_GETEVENTMSG, t->pid, 0, &child) == 0) {
			/* It is in the middle of its call, which comes back when the child is there. */
			if (open_line)
				fputs(" <unfinished ...>\n", stderr);
			open_line = NULL;
			fprintf(stderr, "strace: Process %lu attached\n", child);
		}
		return 0;
	}
	begin_line(t);
	show_signal(t->pid, sig);
	return sig;
}

static pid_t start(char **argv)
{
	pid_t pid = fork();

	if (pid < 0) {
		perror("strace: fork");
		exit(1);
	}
	if (pid == 0) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		raise(SIGSTOP);
		execvp(argv[0], argv);
		fprintf(stderr, "strace: Can't stat '%s': %s\n", argv[0], strerror(errno));
		_exit(1);
	}
	return pid;
}

static void attach(pid_t pid)
{
	struct sigaction action = { .sa_handler = on_end };

	if (ptrace(PTRACE_ATTACH, pid, 0, 0) < 0) {
		fprintf(stderr, "strace: attach: ptrace(PTRACE_ATTACH, %d): %s\n", pid, strerror(errno));
		exit(1);
	}
	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
	fprintf(stderr, "strace: Process %d attached\n", pid);
}

/* It has to stand still to be let go. */
static void detach_all(void)
{
	for (int i = 0; i < MOST; i++) {
		int status;
		pid_t pid = tracees[i].pid;

		if (!pid)
			continue;
		if (ptrace(PTRACE_DETACH, pid, 0, 0) < 0) {
			kill(pid, SIGSTOP);
			if (waitpid(pid, &status, __WALL) == pid && WIFSTOPPED(status)) {
				int sig = WSTOPSIG(status);

				ptrace(PTRACE_DETACH, pid, 0, sig == SIGSTOP || sig & 0x80 ? 0 : sig);
			}
		}
		fprintf(stderr, open_line ? " <detached ...>\n" : "");
		open_line = NULL;
		fprintf(stderr, "strace: Process %d detached\n", pid);
	}
}

int main(int argc, char **argv)
{
	pid_t main_pid, pid;
	int option, status, code = 0;
	pid_t attach_to = 0;

	while ((option = getopt(argc, argv, "+fo:p:")) != -1) {
		if (option == 'f')
			follow = 1;
		else if (option == 'p')
			attach_to = atoi(optarg);
		else if (option != 'o' || !freopen(optarg, "w", stderr))
			return 1;
	}
	if (!attach_to && optind == argc) {
		fputs("strace: must have PROG [ARGS] or -p PID\n", stderr);
		return 1;
	}
	if (attach_to)
		attach(main_pid = attach_to);
	else
		main_pid = start(argv + optind);
	find(main_pid);
	while (count > 0 && !asked_to_end) {
		struct tracee *t;

		pid = waitpid(-1, &status, __WALL);
		if (pid < 0) {
			if (errno == EINTR)
				continue;
			break;
		}
		t = find(pid);
		if (!t)
			continue;
		if (WIFSTOPPED(status)) {
			ptrace(PTRACE_SYSCALL, pid, 0, (long)at_stop(t, status));
			continue;
		}
		ended(t, status);
		if (pid == main_pid)
			code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	}
	detach_all();
	return code;
}
