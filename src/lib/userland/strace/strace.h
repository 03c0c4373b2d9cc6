/* strace: shows the system calls of a process, and the signals that it gets. */
#ifndef STRACE_H
#define STRACE_H

#include <sys/types.h>

/*
 * A system call, and how its arguments are shown, a letter for each:
 * d number, D directory, x hexadecimal, o octal, p pointer, s text, B bytes that the next argument counts,
 * b as many as the call answered, A array of texts, S signal, F open flags, M signal set, H how of sigprocmask, a sigaction,
 * T timespec, i idtype, w options of wait; and, once the call is over: W wait status, I siginfo, m signal set, f two descriptors.
 */
struct call {
	int nr;
	const char *name;
	const char *args;
};

const struct call *find_call(int nr);

/* Arguments from the first-th on, of the process; stops before one that only the end of the call fills. Answers where it stopped. */
int show_args(pid_t pid, const struct call *call, const long args[6], int first, int over, long result);
void show_result(const struct call *call, long result);
void show_signal(pid_t pid, int sig);
const char *signal_name(int sig);

#endif
