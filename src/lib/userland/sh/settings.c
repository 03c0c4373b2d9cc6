/* Builtins that look at and change the state of the shell: folder, aliases, umask, limits. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include "builtins.h"
#include "sh.h"

int cd_builtin(int argc, char **argv)
{
	const char *target = argc > 1 ? argv[1] : get_var("HOME");
	const char *old = get_var("PWD");
	char *now;

	if (argc > 2) {
		complain("cd: too many arguments\n");
		return 1;
	}
	if (!target) {
		complain("cd: HOME not set\n");
		return 1;
	}
	if (strcmp(target, "-") == 0) {
		target = get_var("OLDPWD");
		if (!target) {
			complain("cd: OLDPWD not set\n");
			return 1;
		}
		puts(target);
	}
	if (chdir(target) < 0) {
		complain("cd: %s: %s\n", target, strerror(errno));
		return 1;
	}
	set_var("OLDPWD", old ? old : "");
	now = getcwd(NULL, 0);
	set_var("PWD", now ? now : target);
	free(now);
	return 0;
}

int pwd_builtin(int argc, char **argv)
{
	char *path = getcwd(NULL, 0);

	(void)argc;
	(void)argv;
	puts(path ? path : ".");
	free(path);
	return 0;
}

int alias_builtin(int argc, char **argv)
{
	int status = 0;

	if (argc == 1)
		print_aliases();
	for (int i = 1; i < argc; i++) {
		char *equals = strchr(argv[i], '=');

		if (equals) {
			define_alias(copy_text(argv[i], (size_t)(equals - argv[i])), equals + 1);
		} else if (alias_value(argv[i])) {
			printf("alias %s='%s'\n", argv[i], alias_value(argv[i]));
		} else {
			complain("alias: %s: not found\n", argv[i]);
			status = 1;
		}
	}
	return status;
}

int unalias_builtin(int argc, char **argv)
{
	int status = 0;

	for (int i = 1; i < argc; i++)
		if (!remove_alias(argv[i])) {
			complain("unalias: %s: not found\n", argv[i]);
			status = 1;
		}
	return status;
}

/* umask -S: what is left to whom */
static void print_allowed(mode_t mask)
{
	static const char who[] = "ugo";

	for (int i = 0; i < 3; i++) {
		mode_t left = ~mask >> 3 * (2 - i) & 7;

		printf("%c=%s%s%s%c", who[i], left & 4 ? "r" : "", left & 2 ? "w" : "", left & 1 ? "x" : "", i < 2 ? ',' : '\n');
	}
}

int umask_builtin(int argc, char **argv)
{
	if (argc > 1 && strcmp(argv[1], "-S") == 0) {
		mode_t mask = umask(0);

		umask(mask);
		print_allowed(mask);
	} else if (argc > 1) {
		umask((mode_t)strtol(argv[1], NULL, 8));
	} else {
		mode_t mask = umask(0);

		umask(mask);
		printf("%04o\n", mask);
	}
	return 0;
}

enum { PIPE_SIZE = -1 }; /* no limit of the kernel's: what it writes whole, in blocks of 512 */

/* In the order in which ulimit -a shows them. */
static const struct {
	int letter, resource;
	rlim_t unit;
	const char *title, *unit_name;
} limits[] = {
	{ 'R', RLIMIT_RTTIME, 1, "real-time non-blocking time", "microseconds, " },
	{ 'c', RLIMIT_CORE, 1024, "core file size", "blocks, " },
	{ 'd', RLIMIT_DATA, 1024, "data seg size", "kbytes, " },
	{ 'e', RLIMIT_NICE, 1, "scheduling priority", "" },
	{ 'f', RLIMIT_FSIZE, 1024, "file size", "blocks, " },
	{ 'i', RLIMIT_SIGPENDING, 1, "pending signals", "" },
	{ 'l', RLIMIT_MEMLOCK, 1024, "max locked memory", "kbytes, " },
	{ 'm', RLIMIT_RSS, 1024, "max memory size", "kbytes, " },
	{ 'n', RLIMIT_NOFILE, 1, "open files", "" },
	{ 'p', PIPE_SIZE, 1, "pipe size", "512 bytes, " },
	{ 'q', RLIMIT_MSGQUEUE, 1, "POSIX message queues", "bytes, " },
	{ 'r', RLIMIT_RTPRIO, 1, "real-time priority", "" },
	{ 's', RLIMIT_STACK, 1024, "stack size", "kbytes, " },
	{ 't', RLIMIT_CPU, 1, "cpu time", "seconds, " },
	{ 'u', RLIMIT_NPROC, 1, "max user processes", "" },
	{ 'v', RLIMIT_AS, 1024, "virtual memory", "kbytes, " },
	{ 'x', RLIMIT_LOCKS, 1, "file locks", "" },
};

enum { LIMITS = sizeof limits / sizeof *limits };

static void get_limit(int resource, struct rlimit *limit)
{
	limit->rlim_cur = limit->rlim_max = PIPE_BUF / 512;
	if (resource != PIPE_SIZE)
		getrlimit(resource, limit);
}

static void print_limit(rlim_t value, rlim_t unit)
{
	if (value == RLIM_INFINITY)
		puts("unlimited");
	else
		printf("%lu\n", value / unit);
}

static int change_limit(int k, const char *wanted, int soft, int hard)
{
	struct rlimit limit;
	rlim_t value;
	char *end;

	get_limit(limits[k].resource, &limit);
	value = strcmp(wanted, "unlimited") == 0 ? RLIM_INFINITY : strtoul(wanted, &end, 10) * limits[k].unit;
	if (value != RLIM_INFINITY && *end) {
		complain("ulimit: %s: invalid number\n", wanted);
		return 1;
	}
	if (soft)
		limit.rlim_cur = value;
	if (hard)
		limit.rlim_max = value;
	if (setrlimit(limits[k].resource, &limit) < 0) {
		complain("ulimit: %s: cannot modify limit: %s\n", limits[k].title, strerror(errno));
		return 1;
	}
	return 0;
}

int ulimit_builtin(int argc, char **argv)
{
	int letter = 'f', soft = 0, hard = 0, all = 0, i = 1, k = 0;
	struct rlimit limit;

	for (; i < argc && argv[i][0] == '-'; i++)
		for (const char *p = argv[i] + 1; *p; p++) {
			soft |= *p == 'S';
			hard |= *p == 'H';
			all |= *p == 'a';
			if (!strchr("SHa", *p))
				letter = *p;
		}
	for (k = 0; all && k < LIMITS; k++) {
		get_limit(limits[k].resource, &limit);
		printf("%-28s%14s ", limits[k].title, format_text("(%s-%c)", limits[k].unit_name, limits[k].letter));
		print_limit(hard ? limit.rlim_max : limit.rlim_cur, limits[k].unit);
	}
	if (all)
		return 0;
	for (k = 0; k < LIMITS && limits[k].letter != letter; k++)
		;
	if (k == LIMITS) {
		complain("ulimit: -%c: invalid option\n", letter);
		fputs("ulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]\n", stderr);
		return 2;
	}
	if (i < argc)
		return change_limit(k, argv[i], soft || !hard, hard || !soft);
	get_limit(limits[k].resource, &limit);
	print_limit(hard && !soft ? limit.rlim_max : limit.rlim_cur, limits[k].unit);
	return 0;
}
