/* What each column shows of a process. */
#include <ctype.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include "ps.h"

const char *terminal_of(const struct proc *p)
{
	static char name[32];
	int major = p->tty >> 8 & 0xfff, minor = (p->tty & 0xff) | (p->tty >> 12 & 0xfff00);

	if (p->tty == 0)
		return "?";
	if (major >= 136 && major <= 143)
		sprintf(name, "pts/%d", (major - 136) * 256 + minor);
	else if (major == 4)
		sprintf(name, minor < 64 ? "tty%d" : "ttyS%d", minor < 64 ? minor : minor - 64);
	else if (major == 5 && minor == 1)
		strcpy(name, "console");
	else
		return "?";
	return name;
}

static void put_number(char *out, long n) { sprintf(out, "%ld", n); }
static void pid(const struct proc *p, char *out) { put_number(out, p->pid); }
static void ppid(const struct proc *p, char *out) { put_number(out, p->ppid); }
static void pgid(const struct proc *p, char *out) { put_number(out, p->pgrp); }
static void sid(const struct proc *p, char *out) { put_number(out, p->session); }
static void tpgid(const struct proc *p, char *out) { put_number(out, p->tpgid); }
static void uid(const struct proc *p, char *out) { put_number(out, p->uid); }
static void nlwp(const struct proc *p, char *out) { put_number(out, p->threads); }
static void nice_column(const struct proc *p, char *out) { put_number(out, p->nice); }
static void priority(const struct proc *p, char *out) { put_number(out, p->priority + 60); }
static void vsz(const struct proc *p, char *out) { sprintf(out, "%lu", p->vsize / 1024); }
static void rss(const struct proc *p, char *out) { sprintf(out, "%lu", p->rss * 4); }
static void size_pages(const struct proc *p, char *out) { sprintf(out, "%lu", p->vsize / 4096); }
static void tty(const struct proc *p, char *out) { strcpy(out, terminal_of(p)); }
static void state(const struct proc *p, char *out) { sprintf(out, "%c", p->state); }
static void minflt(const struct proc *p, char *out) { sprintf(out, "%lu", p->minflt); }
static void majflt(const struct proc *p, char *out) { sprintf(out, "%lu", p->majflt); }
static void dash(const struct proc *p, char *out) { strcpy(out, p->pid ? "-" : ""); }

/* PF_FORKNOEXEC and PF_SUPERPRIV are the two that ps shows. */
static void flags(const struct proc *p, char *out) { sprintf(out, "%lo", p->flags >> 6 & 7); }

static void user(const struct proc *p, char *out)
{
	struct passwd *pw = getpwuid(p->uid);

	if (pw && strlen(pw->pw_name) <= 8)
		strcpy(out, pw->pw_name);
	else if (pw)
		sprintf(out, "%.7s+", pw->pw_name);
	else
		uid(p, out);
}

/* The state letter, then: < high and N low priority, s leads a session, l has threads, + in the foreground */
static void stat_column(const struct proc *p, char *out)
{
	*out++ = p->state;
	if (p->nice < 0)
		*out++ = '<';
	if (p->nice > 0)
		*out++ = 'N';
	if (p->session == p->pid)
		*out++ = 's';
	if (p->threads > 1)
		*out++ = 'l';
	if (p->tpgid == p->pgrp && p->tpgid > 0)
		*out++ = '+';
	*out = '\0';
}

static double age(const struct proc *p) { return uptime - (double)p->start / HERTZ; }

/* Processor time in thousandths of the time since the process began. */
static unsigned long usage(const struct proc *p)
{
	unsigned long seconds = age(p) > 0 ? (unsigned long)age(p) : 0;

	return seconds ? (p->utime + p->stime) * 1000 / (unsigned long)HERTZ / seconds : 0;
}

static void pcpu(const struct proc *p, char *out)
{
	unsigned long n = usage(p);

	if (n > 999)
		sprintf(out, "%lu", n / 10);
	else
		sprintf(out, "%lu.%lu", n / 10, n % 10);
}

static void c_column(const struct proc *p, char *out)
{
	unsigned long n = usage(p) / 10;

	sprintf(out, "%lu", n > 99 ? 99 : n);
}

static void pmem(const struct proc *p, char *out)
{
	unsigned long n = total_kb ? p->rss * 4 * 1000 / total_kb : 0;

	sprintf(out, "%lu.%lu", n / 10, n % 10);
}

static void start(const struct proc *p, char *out)
{
	time_t began = (time_t)(boot_time + p->start / (unsigned long)HERTZ);
	struct tm then = *localtime(&began), today = *localtime(&now);
	const char *format = then.tm_year != today.tm_year ? "%Y" : then.tm_yday != today.tm_yday ? "%b%d" : "%H:%M";

	strftime(out, TEXT, format, &then);
}

static void long_start(const struct proc *p, char *out)
{
	time_t began = (time_t)(boot_time + p->start / (unsigned long)HERTZ);

	strftime(out, TEXT, "%a %b %e %H:%M:%S %Y", localtime(&began));
}

static void bsd_time(const struct proc *p, char *out)
{
	unsigned long seconds = (p->utime + p->stime) / (unsigned long)HERTZ;

	sprintf(out, "%3lu:%02lu", seconds / 60, seconds % 60);
}

static void clock_text(char *out, unsigned long seconds, int hours_always)
{
	if (seconds >= 86400)
		out += sprintf(out, "%lu-", seconds / 86400);
	if (hours_always || seconds >= 3600)
		out += sprintf(out, "%02lu:", seconds / 3600 % 24);
	sprintf(out, "%02lu:%02lu", seconds / 60 % 60, seconds % 60);
}

static void time_column(const struct proc *p, char *out)
{
	clock_text(out, (p->utime + p->stime) / (unsigned long)HERTZ, 1);
}

static void etime(const struct proc *p, char *out) { clock_text(out, age(p) > 0 ? (unsigned long)age(p) : 0, 0); }
static void etimes(const struct proc *p, char *out) { put_number(out, age(p) > 0 ? (long)age(p) : 0); }

static void comm(const struct proc *p, char *out)
{
	sprintf(out, "%s%s%s", p->tree, p->comm, p->state == 'Z' ? " <defunct>" : "");
}

/* The words the program was started with. A zombie has no memory left that could hold them. */
static void args(const struct proc *p, char *out)
{
	char path[64];
	char *words = stpcpy(out, p->tree);
	int n;

	sprintf(path, "/proc/%d/cmdline", p->pid);
	n = read_file(path, words, TEXT - 256);
	if (n <= 0) {
		sprintf(words, "[%s]%s", p->comm, p->state == 'Z' ? " <defunct>" : "");
		return;
	}
	while (n && !words[n - 1])
		n--;
	for (int i = 0; i < n; i++)
		if (!isprint((unsigned char)words[i]))
			words[i] = words[i] ? '?' : ' ';
	words[n] = '\0';
}

static void wchan(const struct proc *p, char *out)
{
	char path[64];

	sprintf(path, "/proc/%d/wchan", p->pid);
	if (read_file(path, out, 64) <= 0 || strcmp(out, "0") == 0)
		strcpy(out, "-");
	out[6] = '\0';
}

static void signal_mask(const struct proc *p, char *out, const char *label)
{
	char path[64], buffer[4096];
	const char *found;

	sprintf(path, "/proc/%d/status", p->pid);
	strcpy(out, "-");
	if (read_file(path, buffer, sizeof buffer) > 0 && (found = strstr(buffer, label)))
		sprintf(out, "%.16s", found + strlen(label));
}

static void pending(const struct proc *p, char *out) { signal_mask(p, out, "SigPnd:\t"); }
static void blocked(const struct proc *p, char *out) { signal_mask(p, out, "SigBlk:\t"); }
static void ignored(const struct proc *p, char *out) { signal_mask(p, out, "SigIgn:\t"); }
static void caught(const struct proc *p, char *out) { signal_mask(p, out, "SigCgt:\t"); }

static const struct column columns[] = {
	{ "user", "USER", 8, 1, user },      { "euser", "EUSER", 8, 1, user },     { "ruser", "RUSER", 8, 1, user },
	{ "UID", "UID", 8, 1, user },        { "uid", "UID", 5, 0, uid },          { "euid", "EUID", 5, 0, uid },
	{ "pid", "PID", 5, 0, pid },         { "ppid", "PPID", 5, 0, ppid },       { "pgid", "PGID", 5, 0, pgid },
	{ "pgrp", "PGRP", 5, 0, pgid },      { "sid", "SID", 5, 0, sid },          { "sess", "SESS", 5, 0, sid },
	{ "session", "SESS", 5, 0, sid },    { "tpgid", "TPGID", 5, 0, tpgid },    { "lwp", "LWP", 5, 0, pid },
	{ "tid", "TID", 5, 0, pid },         { "pcpu", "%CPU", 4, 0, pcpu },       { "%cpu", "%CPU", 4, 0, pcpu },
	{ "pmem", "%MEM", 4, 0, pmem },      { "%mem", "%MEM", 4, 0, pmem },       { "vsz", "VSZ", 6, 0, vsz },
	{ "vsize", "VSZ", 6, 0, vsz },       { "rss", "RSS", 5, 0, rss },          { "rssize", "RSS", 5, 0, rss },
	{ "sz", "SZ", 5, 0, size_pages },    { "tty", "TT", 8, 1, tty },           { "tt", "TT", 8, 1, tty },
	{ "tname", "TTY", 8, 1, tty },       { "stat", "STAT", 4, 1, stat_column }, { "state", "S", 1, 1, state },
	{ "s", "S", 1, 1, state },           { "start_time", "START", 5, 0, start }, { "stime", "STIME", 5, 0, start },
	{ "start", "STARTED", 8, 0, start }, { "lstart", "STARTED", 24, 0, long_start },
	{ "bsdtime", "TIME", 6, 0, bsd_time }, { "time", "TIME", 8, 0, time_column }, { "cputime", "TIME", 8, 0, time_column },
	{ "etime", "ELAPSED", 11, 0, etime }, { "etimes", "ELAPSED", 7, 0, etimes }, { "c", "C", 2, 0, c_column },
	{ "ni", "NI", 3, 0, nice_column },   { "nice", "NI", 3, 0, nice_column },  { "pri", "PRI", 3, 0, priority },
	{ "nlwp", "NLWP", 4, 0, nlwp },      { "thcount", "THCNT", 5, 0, nlwp },   { "f", "F", 1, 0, flags },
	{ "addr", "ADDR", 1, 1, dash },      { "wchan", "WCHAN", 6, 1, wchan },    { "minflt", "MINFLT", 6, 0, minflt },
	{ "majflt", "MAJFLT", 6, 0, majflt }, { "comm", "COMMAND", 15, 1, comm },  { "ucmd", "CMD", 15, 1, comm },
	{ "args", "COMMAND", 27, 1, args },  { "command", "COMMAND", 27, 1, args }, { "cmd", "CMD", 27, 1, args },
	{ "pending", "PENDING", 16, 0, pending }, { "blocked", "BLOCKED", 16, 0, blocked },
	{ "ignored", "IGNORED", 16, 0, ignored }, { "caught", "CAUGHT", 16, 0, caught },
};

const struct column *find_column(const char *name)
{
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		if (strcmp(columns[i].name, name) == 0)
			return &columns[i];
	return NULL;
}
