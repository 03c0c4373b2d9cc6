/*
 * ps [-e | a | x | -p PIDS | --ppid PIDS | -C NAMES | -u USERS | -t TTYS]... [u | -f | -l | -o COLUMNS] [f] [h]
 *
 * Everything it prints is read from /proc: a directory for each process, with stat, cmdline and status in it.
 */
#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct proc {
	int pid, ppid, pgrp, session, tty, tpgid;
	char state;
	char comm[64];
	unsigned long flags, minflt, majflt, utime, stime, start, vsize, rss;
	long priority, nice, threads;
	uid_t uid;
	int depth; /* in the forest; -1: not in it yet */
	char tree[128]; /* what the forest draws before the command */
};

static struct proc *procs;
static int n_procs;

static unsigned long boot_time, total_kb;
static double uptime;
static time_t now;
static int hertz = 100;

/* ---- reading /proc ---- */

/* The whole file, with a NUL behind it; its length, or -1. */
static int read_file(const char *path, char *buffer, int size)
{
	int fd = open(path, O_RDONLY), n = 0, got;

	if (fd < 0)
		return -1;
	/* /proc hands over as much as fits: less than that is all there is. */
	while (n < size - 1 && (got = (int)read(fd, buffer + n, (size_t)(size - 1 - n))) > 0) {
		n += got;
		if (got < size - 1 - n)
			break;
	}
	close(fd);
	buffer[n] = '\0';
	return n;
}

static unsigned long number_after(const char *text, const char *label)
{
	const char *found = strstr(text, label);

	return found ? strtoul(found + strlen(label), NULL, 10) : 0;
}

static void read_system(void)
{
	char buffer[8192];

	if (read_file("/proc/uptime", buffer, sizeof buffer) > 0)
		uptime = atof(buffer);
	if (read_file("/proc/stat", buffer, sizeof buffer) > 0)
		boot_time = number_after(buffer, "btime ");
	if (read_file("/proc/meminfo", buffer, sizeof buffer) > 0)
		total_kb = number_after(buffer, "MemTotal:");
	now = time(NULL);
}

/* 0 if the process is gone meanwhile. */
static int read_proc(int pid, struct proc *p)
{
	char path[64], buffer[1024], *comm, *after;
	struct stat st;

	memset(p, 0, sizeof *p);
	sprintf(path, "/proc/%d/stat", pid);
	if (read_file(path, buffer, sizeof buffer) <= 0)
		return 0;
	path[strlen(path) - 5] = '\0';
	if (stat(path, &st) < 0)
		return 0;
	p->pid = pid;
	p->uid = st.st_uid;
	p->depth = -1;
	/* The name stands in parentheses, and may itself contain some. */
	comm = strchr(buffer, '(');
	after = strrchr(buffer, ')');
	if (!comm || !after)
		return 0;
	*after = '\0';
	strlcpy(p->comm, comm + 1, sizeof p->comm);
	sscanf(after + 2, "%c %d %d %d %d %d %lu %lu %*u %lu %*u %lu %lu %*d %*d %ld %ld %ld %*d %lu %lu %lu", &p->state,
	       &p->ppid, &p->pgrp, &p->session, &p->tty, &p->tpgid, &p->flags, &p->minflt, &p->majflt, &p->utime, &p->stime,
	       &p->priority, &p->nice, &p->threads, &p->start, &p->vsize, &p->rss);
	return 1;
}

static void read_all(void)
{
	DIR *dir = opendir("/proc");
	struct dirent *entry;
	int room = 0;

	if (!dir) {
		fputs("error: /proc must be mounted\n", stderr);
		exit(1);
	}
	while ((entry = readdir(dir))) {
		if (!isdigit((unsigned char)entry->d_name[0]))
			continue;
		if (n_procs == room) {
			room = room ? room * 2 : 16;
			procs = realloc(procs, (size_t)room * sizeof *procs);
		}
		n_procs += read_proc(atoi(entry->d_name), &procs[n_procs]);
	}
	closedir(dir);
}

/* ---- what the columns show ---- */

enum { TEXT = 4096 };

static const char *terminal_of(const struct proc *p)
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

static double age(const struct proc *p) { return uptime - (double)p->start / hertz; }

/* Processor time in thousandths of the time since the process began. */
static unsigned long usage(const struct proc *p)
{
	unsigned long seconds = age(p) > 0 ? (unsigned long)age(p) : 0;

	return seconds ? (p->utime + p->stime) * 1000 / (unsigned long)hertz / seconds : 0;
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
	time_t began = (time_t)(boot_time + p->start / (unsigned long)hertz);
	struct tm then = *localtime(&began), today = *localtime(&now);
	const char *format = then.tm_year != today.tm_year ? "%Y" : then.tm_yday != today.tm_yday ? "%b%d" : "%H:%M";

	strftime(out, TEXT, format, &then);
}

static void long_start(const struct proc *p, char *out)
{
	time_t began = (time_t)(boot_time + p->start / (unsigned long)hertz);

	strftime(out, TEXT, "%a %b %e %H:%M:%S %Y", localtime(&began));
}

static void bsd_time(const struct proc *p, char *out)
{
	unsigned long seconds = (p->utime + p->stime) / (unsigned long)hertz;

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
	clock_text(out, (p->utime + p->stime) / (unsigned long)hertz, 1);
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

struct column {
	const char *name, *header;
	int width, left;
	void (*print)(const struct proc *p, char *out);
};

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

/* ---- what was asked for ---- */

enum { MAX_COLUMNS = 32, MAX_WANTED = 64 };

static struct column chosen[MAX_COLUMNS];
static int n_chosen;

static enum { SIMPLE, ALL_ON_TTYS, EVERY, LISTED } selection = SIMPLE;
static int bsd, bsd_a, bsd_x; /* options without a dash */
static int wanted_pids[MAX_WANTED], n_pids, wanted_parents[MAX_WANTED], n_parents;
static const char *wanted_names[MAX_WANTED], *wanted_ttys[MAX_WANTED];
static int n_names, n_ttys;
static uid_t wanted_uids[MAX_WANTED];
static int n_uids;
static int headers = 1, forest, wide;
static const char *sort_by;

static _Noreturn void fail(const char *message)
{
	fprintf(stderr, "error: %s\n\nUsage:\n ps [options]\n", message);
	exit(1);
}

static const struct column *find_column(const char *name)
{
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		if (strcmp(columns[i].name, name) == 0)
			return &columns[i];
	return NULL;
}

static void choose_one(const char *name, const char *header)
{
	const struct column *column = find_column(name);

	if (!column) {
		fprintf(stderr, "error: unknown user-defined format specifier \"%s\"\n\nUsage:\n ps [options]\n", name);
		exit(1);
	}
	if (n_chosen == MAX_COLUMNS)
		fail("too many columns");
	chosen[n_chosen] = *column;
	if (header) {
		chosen[n_chosen].header = header;
		if ((int)strlen(header) > column->width)
			chosen[n_chosen].width = (int)strlen(header);
	}
	n_chosen++;
}

/* "pid,stat=STATE comm": a header given by = goes on to the end of the argument */
static void choose(const char *list)
{
	char *copy = strdup(list), *name;

	while ((name = strsep(&copy, ", "))) {
		char *equals = strchr(name, '=');

		if (!*name)
			continue;
		if (equals)
			*equals++ = '\0';
		choose_one(name, equals ? strdup(equals) : NULL);
	}
}

static void choose_user_oriented(void)
{
	choose("user,pid,%cpu,%mem,vsz,rss,tname,stat,start_time,bsdtime,args");
}

static void choose_full(void)
{
	choose("UID,pid,ppid,c,stime,tname,time,cmd");
}

static void choose_long(void)
{
	choose("f,s,uid,pid,ppid,c,pri,ni,addr,sz,wchan,tname,time,ucmd");
}

static void add_numbers(int *list, int *n, const char *text)
{
	char *copy = strdup(text), *word;

	selection = LISTED;
	while ((word = strsep(&copy, ", "))) {
		char *end;
		long value = strtol(word, &end, 10);

		if (end == word || *end)
			fail("process ID list syntax error");
		if (*n < MAX_WANTED)
			list[(*n)++] = (int)value;
	}
}

static void add_words(const char **list, int *n, const char *text)
{
	char *copy = strdup(text), *word;

	selection = LISTED;
	while ((word = strsep(&copy, ", ")))
		if (*word && *n < MAX_WANTED)
			list[(*n)++] = word;
}

static void add_users(const char *text)
{
	char *copy = strdup(text), *word;

	selection = LISTED;
	while ((word = strsep(&copy, ", "))) {
		struct passwd *pw = getpwnam(word);

		if (!pw && !isdigit((unsigned char)*word))
			fail("user name does not exist");
		if (n_uids < MAX_WANTED)
			wanted_uids[n_uids++] = pw ? pw->pw_uid : (uid_t)atoi(word);
	}
}

static int listed(const int *list, int n, int value)
{
	while (n--)
		if (list[n] == value)
			return 1;
	return 0;
}

static int matches_list(const struct proc *p)
{
	const char *terminal = terminal_of(p);

	for (int i = 0; i < n_names; i++)
		if (strcmp(wanted_names[i], p->comm) == 0)
			return 1;
	for (int i = 0; i < n_ttys; i++)
		if (strcmp(strncmp(wanted_ttys[i], "/dev/", 5) == 0 ? wanted_ttys[i] + 5 : wanted_ttys[i], terminal) == 0)
			return 1;
	for (int i = 0; i < n_uids; i++)
		if (wanted_uids[i] == p->uid)
			return 1;
	return listed(wanted_pids, n_pids, p->pid) || listed(wanted_parents, n_parents, p->ppid);
}

static int is_wanted(const struct proc *p, const struct proc *self)
{
	if (selection == EVERY || (bsd_a && bsd_x))
		return 1;
	if (selection == LISTED)
		return matches_list(p);
	if (selection == ALL_ON_TTYS)
		return p->tty && p->session != p->pid;
	if (bsd_a)
		return p->tty != 0;
	if (bsd_x)
		return p->uid == self->uid;
	return p->uid == self->uid && (bsd ? p->tty != 0 : p->tty == self->tty);
}

/* The value of an option: the rest of its word, or the next word. */
static const char *value(const char *rest, char ***argv)
{
	if (*rest)
		return rest;
	if (!(*argv)[1])
		fail("list of process IDs must follow");
	return *++*argv;
}

static void long_option(char ***argv)
{
	char *name = **argv + 2, *equals = strchr(name, '=');
	const char *rest = equals ? equals + 1 : "";
	size_t n = strcspn(name, "=");

	if (strncmp(name, "ppid", n) == 0 && n == 4)
		add_numbers(wanted_parents, &n_parents, value(rest, argv));
	else if (strncmp(name, "pid", n) == 0)
		add_numbers(wanted_pids, &n_pids, value(rest, argv));
	else if (strncmp(name, "format", n) == 0)
		choose(value(rest, argv));
	else if (strncmp(name, "sort", n) == 0)
		sort_by = value(rest, argv);
	else if (strncmp(name, "forest", n) == 0)
		forest = 1;
	else if (strncmp(name, "no-headers", n) == 0)
		headers = 0;
	else
		fail("unknown gnu long option");
}

static void unix_options(char ***argv)
{
	for (const char *p = **argv + 1; *p; p++)
		switch (*p) {
		case 'e':
		case 'A':
			selection = EVERY;
			break;
		case 'a':
			selection = ALL_ON_TTYS;
			break;
		case 'f':
			choose_full();
			break;
		case 'l':
			choose_long();
			break;
		case 'w':
			wide++;
			break;
		case 'H':
			forest = 1;
			break;
		case 'o':
			choose(value(p + 1, argv));
			return;
		case 'p':
			add_numbers(wanted_pids, &n_pids, value(p + 1, argv));
			return;
		case 'C':
			add_words(wanted_names, &n_names, value(p + 1, argv));
			return;
		case 't':
			add_words(wanted_ttys, &n_ttys, value(p + 1, argv));
			return;
		case 'u':
		case 'U':
			add_users(value(p + 1, argv));
			return;
		default:
			fail("unsupported SysV option");
		}
}

static void bsd_options(char ***argv)
{
	for (const char *p = **argv; *p; p++)
		switch (*p) {
		case 'a':
			bsd_a = 1;
			break;
		case 'x':
			bsd_x = 1;
			break;
		case 'u':
			choose_user_oriented();
			break;
		case 'j':
			choose("ppid,pid,pgid,sid,tname,tpgid,stat,uid,bsdtime,args");
			break;
		case 'f':
			forest = 1;
			break;
		case 'h':
			headers = 0;
			break;
		case 'w':
			wide++;
			break;
		case 'o':
			choose(value(p + 1, argv));
			return;
		case 'p':
			add_numbers(wanted_pids, &n_pids, value(p + 1, argv));
			return;
		case 't':
			add_words(wanted_ttys, &n_ttys, value(p + 1, argv));
			return;
		default:
			fail("unsupported option (BSD syntax)");
		}
}

static int is_number_list(const char *s) { return isdigit((unsigned char)*s) && !s[strspn(s, "0123456789,")]; }

static void read_options(char **argv)
{
	for (argv++; *argv; argv++) {
		if (strncmp(*argv, "--", 2) == 0) {
			long_option(&argv);
		} else if (**argv == '-') {
			unix_options(&argv);
		} else if (is_number_list(*argv)) {
			bsd = 1;
			add_numbers(wanted_pids, &n_pids, *argv);
		} else {
			bsd = 1;
			bsd_options(&argv);
		}
	}
	if (n_chosen)
		return;
	if (bsd)
		choose("pid,tname,stat,bsdtime,args");
	else
		choose("pid,tname,time,ucmd");
}

/* ---- order and output ---- */

static int compare_by_column(const void *a, const void *b)
{
	char x[TEXT], y[TEXT];
	const struct column *column = find_column(sort_by + (*sort_by == '-' || *sort_by == '+'));
	int order;

	column->print(a, x);
	column->print(b, y);
	order = column->left ? strcmp(x, y) : (atof(x) > atof(y)) - (atof(x) < atof(y));
	return *sort_by == '-' ? -order : order;
}

/* Children behind their parents, each with the branch that leads to it. */
static void grow(const struct proc *all, int n, int parent, const char *before, int depth, struct proc *out, int *done)
{
	for (int i = 0; i < n; i++) {
		const struct proc *p = &all[i];
		int is_root = 1, last = 1;
		char further[sizeof p->tree];

		for (int k = 0; k < n; k++)
			if (all[k].pid == p->ppid && k != i)
				is_root = 0;
		if (depth ? p->ppid != parent : !is_root)
			continue;
		for (int k = i + 1; k < n; k++)
			if (all[k].ppid == p->ppid)
				last = 0;
		out[*done] = *p;
		snprintf(out[*done].tree, sizeof out->tree, "%s%s", before, depth ? " \\_ " : "");
		++*done;
		snprintf(further, sizeof further, "%s%s", before, !depth ? "" : last ? "    " : " |  ");
		grow(all, n, p->pid, further, depth + 1, out, done);
	}
}

/* 0: as wide as it gets */
static int screen_width(void)
{
	struct winsize size;

	if (wide > 1 || !isatty(STDOUT_FILENO))
		return 0;
	return (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : 80) + (wide ? 52 : 0);
}

/*
 * Columns are aligned to where they should begin, not to where the one before happened to end: a value
 * that is too wide takes the blanks of its neighbour.
 */
static void print_row(const struct proc *p, int width)
{
	char line[TEXT * 2], text[TEXT];
	int at = 0, begin = 0;

	for (int i = 0; i < n_chosen; i++) {
		const struct column *column = &chosen[i];
		int length, blanks;

		if (p)
			column->print(p, text);
		else
			strcpy(text, column->header);
		length = (int)strlen(text);
		blanks = begin - at;
		if (!column->left && length < column->width)
			blanks += column->width - length;
		if (i && blanks < 1)
			blanks = 1;
		at += sprintf(line + at, "%*s%s", blanks > 0 ? blanks : 0, "", text);
		begin += column->width + 1;
	}
	if (width && at > width)
		line[width] = '\0';
	puts(line);
}

static int has_headers(void)
{
	for (int i = 0; i < n_chosen; i++)
		if (*chosen[i].header)
			return headers;
	return 0;
}

int main(int argc, char *argv[])
{
	struct proc self, *shown;
	int n = 0, width;

	(void)argc;
	read_options(argv);
	read_system();
	read_proc(getpid(), &self);
	read_all();
	shown = calloc((size_t)n_procs + 1, sizeof *shown);
	for (int i = 0; i < n_procs; i++)
		if (is_wanted(&procs[i], &self))
			shown[n++] = procs[i];
	if (sort_by && !find_column(sort_by + (*sort_by == '-' || *sort_by == '+')))
		fail("unknown sort specifier");
	if (sort_by)
		qsort(shown, (size_t)n, sizeof *shown, compare_by_column);
	if (forest) {
		struct proc *ordered = calloc((size_t)n + 1, sizeof *ordered);
		int done = 0;

		grow(shown, n, 0, "", 0, ordered, &done);
		shown = ordered;
	}
	width = screen_width();
	if (has_headers())
		print_row(NULL, width);
	for (int i = 0; i < n; i++)
		print_row(&shown[i], width);
	return n == 0;
}
