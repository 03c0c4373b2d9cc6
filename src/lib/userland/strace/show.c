/* Arguments, results and signals as text. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include "strace.h"

enum { MOST_TEXT = 32 };

struct flag {
	unsigned long bit;
	const char *name;
};

static const struct flag OPEN_FLAGS[] = {
	{ O_CREAT, "O_CREAT" },   { O_EXCL, "O_EXCL" },         { O_TRUNC, "O_TRUNC" },     { O_APPEND, "O_APPEND" },
	{ O_NONBLOCK, "O_NONBLOCK" }, { O_DIRECTORY, "O_DIRECTORY" }, { O_CLOEXEC, "O_CLOEXEC" }, { 0, NULL },
};
static const struct flag WAIT_OPTIONS[] = {
	{ WNOHANG, "WNOHANG" },       { WNOWAIT, "WNOWAIT" },       { WEXITED, "WEXITED" }, { WSTOPPED, "WSTOPPED" },
	{ WCONTINUED, "WCONTINUED" }, { __WALL, "__WALL" },         { 0, NULL },
};
static const char *const ERRORS[] = {
	[EPERM] = "EPERM",   [ENOENT] = "ENOENT", [ESRCH] = "ESRCH",   [EINTR] = "EINTR",   [EIO] = "EIO",
	[ENXIO] = "ENXIO",   [E2BIG] = "E2BIG",   [ENOEXEC] = "ENOEXEC", [EBADF] = "EBADF", [ECHILD] = "ECHILD",
	[EAGAIN] = "EAGAIN", [ENOMEM] = "ENOMEM", [EACCES] = "EACCES", [EFAULT] = "EFAULT", [EBUSY] = "EBUSY",
	[EEXIST] = "EEXIST", [EXDEV] = "EXDEV",   [ENODEV] = "ENODEV", [ENOTDIR] = "ENOTDIR", [EISDIR] = "EISDIR",
	[EINVAL] = "EINVAL", [ENFILE] = "ENFILE", [EMFILE] = "EMFILE", [ENOTTY] = "ENOTTY", [ETXTBSY] = "ETXTBSY",
	[EFBIG] = "EFBIG",   [ENOSPC] = "ENOSPC", [ESPIPE] = "ESPIPE", [EROFS] = "EROFS",   [EPIPE] = "EPIPE",
	[ERANGE] = "ERANGE", [ENOSYS] = "ENOSYS", [ELOOP] = "ELOOP",   [ETIMEDOUT] = "ETIMEDOUT",
};
static const char *const SIGNALS[] = {
	"0",       "SIGHUP",  "SIGINT",  "SIGQUIT", "SIGILL",    "SIGTRAP", "SIGABRT", "SIGBUS",  "SIGFPE",  "SIGKILL", "SIGUSR1",
	"SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM",   "SIGSTKFLT", "SIGCHLD", "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN",
	"SIGTTOU", "SIGURG",  "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF", "SIGWINCH", "SIGIO", "SIGPWR",  "SIGSYS",
};

const char *signal_name(int sig)
{
	static char name[24];

	if (sig >= 0 && sig < 32)
		return SIGNALS[sig];
	snprintf(name, sizeof name, "SIGRT_%d", sig - 32);
	return name;
}

static void show_flags(unsigned long value, const struct flag *flags, const char *none)
{
	const char *between = "";

	if (none && !value) {
		fputs(none, stderr);
		return;
	}
	for (; flags->name; flags++)
		if (value & flags->bit) {
			fprintf(stderr, "%s%s", between, flags->name);
			between = "|";
			value &= ~flags->bit;
		}
	if (value)
		fprintf(stderr, "%s0x%lx", between, value);
}

/* Bytes of the traced process; answers how many could be read. */
static long fetch(pid_t pid, long address, void *to, long count)
{
	char *bytes = to;

	for (long done = 0; done < count; done += 8) {
		long word;

		errno = 0;
		word = ptrace(PTRACE_PEEKDATA, pid, address + done, 0);
		if (errno)
			return done;
		memcpy(bytes + done, &word, count - done < 8 ? count - done : 8);
	}
	return count;
}

static void show_bytes(const char *bytes, long count, int cut)
{
	fputc('"', stderr);
	for (long i = 0; i < count; i++) {
		unsigned char c = bytes[i];

		if (c == '\n')
			fputs("\\n", stderr);
		else if (c == '\t')
			fputs("\\t", stderr);
		else if (c == '"' || c == '\\')
			fprintf(stderr, "\\%c", c);
		else if (c < ' ' || c > '~')
			fprintf(stderr, "\\%o", c);
		else
			fputc(c, stderr);
	}
	fputs(cut ? "\"..." : "\"", stderr);
}

static void show_text(pid_t pid, long address)
{
	char text[256];
	long count = fetch(pid, address, text, sizeof text);
	char *end = memchr(text, 0, count);

	if (count == 0)
		fprintf(stderr, address ? "0x%lx" : "NULL", address);
	else
		show_bytes(text, end ? end - text : count, !end);
}

static void show_texts(pid_t pid, long address)
{
	const char *between = "[";
	long text;

	while (fetch(pid, address, &text, sizeof text) == sizeof text && text) {
		fputs(between, stderr);
		show_text(pid, text);
		between = ", ";
		address += 8;
	}
	fputs(*between == '[' ? "[]" : "]", stderr);
}

static void show_set(pid_t pid, long address)
{
	unsigned long set;
	const char *between = "";

	if (!address || fetch(pid, address, &set, sizeof set) < 8) {
		fputs("NULL", stderr);
		return;
	}
	fputc('[', stderr);
	for (int sig = 1; sig <= 64; sig++)
		if (set & 1UL << (sig - 1)) {
			fprintf(stderr, "%s%s", between, signal_name(sig) + (sig < 32 ? 3 : 0));
			between = " ";
		}
	fputc(']', stderr);
}

static void show_status(pid_t pid, long address)
{
	int status;

	if (!address || fetch(pid, address, &status, sizeof status) < 4)
		fprintf(stderr, address ? "0x%lx" : "NULL", address);
	else if (WIFEXITED(status))
		fprintf(stderr, "[{WIFEXITED(s) && WEXITSTATUS(s) == %d}]", WEXITSTATUS(status));
	else if (WIFSIGNALED(status))
		fprintf(stderr, "[{WIFSIGNALED(s) && WTERMSIG(s) == %s}]", signal_name(WTERMSIG(status)));
	else if (WIFSTOPPED(status))
		fprintf(stderr, "[{WIFSTOPPED(s) && WSTOPSIG(s) == %s}]", signal_name(WSTOPSIG(status)));
	else
		fputs("[{WIFCONTINUED(s)}]", stderr);
}

static void show_info(const siginfo_t *info)
{
	static const char *const CHILD[] = { "", "CLD_EXITED", "CLD_KILLED", "CLD_DUMPED", "CLD_TRAPPED", "CLD_STOPPED", "CLD_CONTINUED" };
	int code = info->si_code;

	fprintf(stderr, "{si_signo=%s, si_code=", signal_name(info->si_signo));
	if (info->si_signo == SIGCHLD && code > 0 && code <= CLD_CONTINUED) {
		fprintf(stderr, "%s, si_pid=%d, si_uid=%u, si_status=", CHILD[code], info->si_pid, info->si_uid);
		if (code == CLD_EXITED)
			fprintf(stderr, "%d", info->si_status);
		else
			fputs(signal_name(info->si_status), stderr);
		fprintf(stderr, ", si_utime=%ld, si_stime=%ld}", info->si_utime, info->si_stime);
		return;
	}
	fputs(code == SI_USER ? "SI_USER" : code == SI_KERNEL ? "SI_KERNEL" : code == SI_TKILL ? "SI_TKILL" : code == SI_QUEUE ? "SI_QUEUE" : "", stderr);
	if (code > 0 && code != SI_KERNEL)
		fprintf(stderr, "%d, si_addr=%p}", code, info->si_addr);
	else if (code == SI_KERNEL)
		fputs("}", stderr);
	else
		fprintf(stderr, ", si_pid=%d, si_uid=%u}", info->si_pid, info->si_uid);
}

static void show_siginfo(pid_t pid, long address)
{
	siginfo_t info;

	if (!address || fetch(pid, address, &info, 48) < 48)
		fputs("NULL", stderr);
	else if (info.si_signo == 0)
		fputs("{}", stderr);
	else
		show_info(&info);
}

static void show_action(pid_t pid, long address)
{
	unsigned long action[4];

	if (!address || fetch(pid, address, action, sizeof action) < (long)sizeof action)
		fputs("NULL", stderr);
	else if (action[0] <= 1)
		fprintf(stderr, "{sa_handler=%s, sa_flags=0x%lx}", action[0] ? "SIG_IGN" : "SIG_DFL", action[1]);
	else
		fprintf(stderr, "{sa_handler=0x%lx, sa_flags=0x%lx}", action[0], action[1]);
}

static void show_pair(pid_t pid, char kind, long address)
{
	long time[2];
	int fds[2];

	if (!address)
		fputs("NULL", stderr);
	else if (kind == 'T' && fetch(pid, address, time, sizeof time) == sizeof time)
		fprintf(stderr, "{tv_sec=%ld, tv_nsec=%ld}", time[0], time[1]);
	else if (kind == 'f' && fetch(pid, address, fds, sizeof fds) == sizeof fds)
		fprintf(stderr, "[%d, %d]", fds[0], fds[1]);
	else
		fprintf(stderr, "0x%lx", address);
}

static void show_buffer(pid_t pid, long address, long count)
{
	char text[MOST_TEXT];
	long shown = count < MOST_TEXT ? count : MOST_TEXT;

	if (count < 0 || fetch(pid, address, text, shown) < shown)
		fprintf(stderr, "0x%lx", address);
	else
		show_bytes(text, shown, count > shown);
}

static void show_arg(pid_t pid, char kind, const long *arg, long result)
{
	static const char *const HOW[] = { "SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK" };
	static const char *const ID[] = { "P_ALL", "P_PID", "P_PGID", "P_PIDFD" };
	static const char *const ACCESS[] = { "O_RDONLY", "O_WRONLY", "O_RDWR", "O_ACCMODE" };
	long value = *arg;

	switch (kind) {
	case 'd': fprintf(stderr, "%d", (int)value); return;
	case 'D': fprintf(stderr, value == AT_FDCWD ? "AT_FDCWD" : "%d", (int)value); return;
	case 'x': fprintf(stderr, value ? "0x%lx" : "0", value); return;
	case 'o': fprintf(stderr, value ? "0%lo" : "0", value); return;
	case 's': show_text(pid, value); return;
	case 'A': show_texts(pid, value); return;
	case 'B': show_buffer(pid, value, arg[1]); return;
	case 'b': show_buffer(pid, value, result); return;
	case 'S': fputs(signal_name((int)value), stderr); return;
	case 'M':
	case 'm': show_set(pid, value); return;
	case 'H': fputs(value >= 0 && value <= 2 ? HOW[value] : "?", stderr); return;
	case 'i': fputs(value >= 0 && value <= 3 ? ID[value] : "?", stderr); return;
	case 'w': show_flags(value, WAIT_OPTIONS, "0"); return;
	case 'W': show_status(pid, result > 0 ? value : 0); return;
	case 'I': show_siginfo(pid, value); return;
	case 'a': show_action(pid, value); return;
	case 'T':
	case 'f': show_pair(pid, kind, value); return;
	case 'F':
		fputs(ACCESS[value & 3], stderr);
		if (value & ~3L) {
			fputc('|', stderr);
			show_flags(value & ~3L, OPEN_FLAGS, NULL);
		}
		return;
	default: fprintf(stderr, value ? "0x%lx" : "NULL", value); return;
	}
}

int show_args(pid_t pid, const struct call *call, const long args[6], int first, int over, long result)
{
	int i;

	for (i = first; call->args[i]; i++) {
		if (!over && strchr("bWIfm", call->args[i]))
			break;
		if (i > 0)
			fputs(", ", stderr);
		show_arg(pid, call->args[i], &args[i], result);
	}
	return i;
}

void show_result(const struct call *call, long result)
{
	switch (result) {
	case -512: fputs(") = ? ERESTARTSYS (To be restarted if SA_RESTART is set)\n", stderr); return;
	case -513: fputs(") = ? ERESTARTNOINTR (To be restarted)\n", stderr); return;
	case -514: fputs(") = ? ERESTARTNOHAND (To be restarted if no handler)\n", stderr); return;
	case -516: fputs(") = ? ERESTART_RESTARTBLOCK (Interrupted by signal)\n", stderr); return;
	}
	if (result >= 0 || result < -4095)
		fprintf(stderr, call && (call->nr == 9 || call->nr == 12) ? ") = 0x%lx\n" : ") = %ld\n", result);
	else if (-result < (long)(sizeof ERRORS / sizeof ERRORS[0]) && ERRORS[-result])
		fprintf(stderr, ") = -1 %s (%s)\n", ERRORS[-result], strerror((int)-result));
	else
		fprintf(stderr, ") = -1 (%s)\n", strerror((int)-result));
}

void show_signal(pid_t pid, int sig)
{
	siginfo_t info;

	if (ptrace(PTRACE_GETSIGINFO, pid, 0, &info) < 0) {
		fprintf(stderr, "--- stopped by %s ---\n", signal_name(sig));
		return;
	}
	fprintf(stderr, "--- %s ", signal_name(sig));
	show_info(&info);
	fputs(" ---\n", stderr);
}
