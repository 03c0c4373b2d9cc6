/* Options in three dialects, -e as in System V, aux as in BSD, --pid as in GNU, and the processes they select. */
#include <ctype.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "ps.h"

enum { MAX_COLUMNS = 32, MAX_WANTED = 64 };

struct column chosen[MAX_COLUMNS];
int n_chosen;

static enum { SIMPLE, ALL_ON_TTYS, EVERY, LISTED } selection = SIMPLE;
static int bsd, bsd_a, bsd_x; /* options without a dash */
static int wanted_pids[MAX_WANTED], n_pids, wanted_parents[MAX_WANTED], n_parents;
static const char *wanted_names[MAX_WANTED], *wanted_ttys[MAX_WANTED];
static int n_names, n_ttys;
static uid_t wanted_uids[MAX_WANTED];
static int n_uids;
int headers = 1, forest, wide;
const char *sort_by;

_Noreturn void fail(const char *message)
{
	fprintf(stderr, "error: %s\n\nUsage:\n ps [options]\n", message);
	exit(1);
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

int is_wanted(const struct proc *p, const struct proc *self)
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

void read_options(char **argv)
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
