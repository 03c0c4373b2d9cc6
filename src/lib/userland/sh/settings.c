/* Builtins that look at and change the state of the shell: folder, variables, options, limits. */
#include <ctype.h>
#include <errno.h>
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

int export_builtin(int argc, char **argv)
{
	int readonly = argv[0][0] == 'r', status = 0;

	if (argc == 1 || strcmp(argv[1], "-p") == 0)
		print_vars(1);
	for (int i = 1; i < argc; i++) {
		size_t n = strcspn(argv[i], "=");
		char *name = copy_text(argv[i], n);

		if (argv[i][0] == '-')
			continue;
		if (!is_name(name, n)) {
			complain("%s: `%s': not a valid identifier\n", argv[0], argv[i]);
			status = 1;
			continue;
		}
		if (argv[0][0] == 'l')
			make_local(name);
		if (argv[i][n])
			assign(argv[i]);
		else if (argv[0][0] == 'l')
			unset_var(name);
		if (readonly)
			mark_readonly(name);
		else if (argv[0][0] == 'e')
			export_var(name);
	}
	return status;
}

int unset_builtin(int argc, char **argv)
{
	int status = 0;

	for (int i = 1; i < argc; i++)
		if (argv[i][0] != '-' && unset_var(argv[i]) < 0)
			status = 1;
	return status;
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

int set_builtin(int argc, char **argv)
{
	int i = 1;

	if (argc == 1) {
		print_vars(0);
		return 0;
	}
	for (; i < argc && (argv[i][0] == '-' || argv[i][0] == '+') && argv[i][1]; i++) {
		int on = argv[i][0] == '-';

		if (strcmp(argv[i], "--") == 0) {
			i++;
			break;
		}
		for (const char *p = argv[i] + 1; *p; p++) {
			if (*p == 'e')
				exit_on_error = on;
			else if (*p == 'x')
				print_commands = on;
			else if (*p == 'm')
				job_control = on;
			else if (!strchr("uo", *p)) {
				complain("set: -%c: invalid option\n", *p);
				return 2;
			}
		}
	}
	if (i < argc || strcmp(argv[i - 1], "--") == 0) {
		positional_count = argc - i;
		positional = calloc((size_t)positional_count + 1, sizeof *positional);
		for (int k = 0; k < positional_count; k++)
			positional[k] = strdup(argv[i + k]);
	}
	return 0;
}

/* Cuts a field off *rest: blanks before it do not count, and one separator after it is eaten. The last takes all. */
static char *next_field(char **rest, const char *ifs, int is_last)
{
	char *start = *rest;
	size_t n;

	while (isspace((unsigned char)*start) && strchr(ifs, *start))
		start++;
	n = is_last ? strlen(start) : strcspn(start, ifs);
	*rest = start + n + (start[n] != '\0');
	return copy_text(start, n);
}

/* A line from standard input, byte by byte, since what follows it belongs to others. */
int read_builtin(int argc, char **argv)
{
	struct text line = { 0 };
	int raw = 0, i = 1, status = 0;
	const char *ifs = get_var("IFS");
	char *rest;

	for (; i < argc && argv[i][0] == '-'; i++) {
		raw |= strchr(argv[i], 'r') != NULL;
		if (strcmp(argv[i], "-p") == 0 && i + 1 < argc) {
			fputs(argv[++i], stderr);
		}
	}
	for (;;) {
		char c;
		ssize_t n = read(STDIN_FILENO, &c, 1);

		if (n < 0 && errno == EINTR && !interrupted)
			continue;
		if (n <= 0) {
			status = 1;
			break;
		}
		if (c == '\n')
			break;
		if (c == '\\' && !raw) {
			if (read(STDIN_FILENO, &c, 1) <= 0)
				break;
			if (c == '\n')
				continue;
		}
		add_char(&line, c);
	}
	rest = text_of(&line);
	if (!ifs)
		ifs = " \t\n";
	for (size_t n = strlen(rest); n && strchr(ifs, rest[n - 1]) && isspace((unsigned char)rest[n - 1]); n--)
		rest[n - 1] = '\0';
	if (i == argc)
		set_var("REPLY", rest);
	for (; i < argc; i++)
		set_var(argv[i], next_field(&rest, ifs, i + 1 == argc));
	return status;
}

int umask_builtin(int argc, char **argv)
{
	if (argc > 1) {
		umask((mode_t)strtol(argv[1], NULL, 8));
	} else {
		mode_t mask = umask(0);

		umask(mask);
		printf("%04o\n", mask);
	}
	return 0;
}

int ulimit_builtin(int argc, char **argv)
{
	static const struct {
		int letter, resource;
		rlim_t unit;
	} limits[] = { { 'u', RLIMIT_NPROC, 1 },    { 'n', RLIMIT_NOFILE, 1 },  { 'c', RLIMIT_CORE, 1024 },
		       { 'f', RLIMIT_FSIZE, 1024 }, { 's', RLIMIT_STACK, 1024 }, { 't', RLIMIT_CPU, 1 },
		       { 'v', RLIMIT_AS, 1024 },    { 'd', RLIMIT_DATA, 1024 } };
	int letter = 'f', soft_only = 0, i = 1;
	struct rlimit limit;

	for (; i < argc && argv[i][0] == '-'; i++)
		for (const char *p = argv[i] + 1; *p; p++) {
			if (*p == 'S')
				soft_only = 1;
			else if (*p != 'H')
				letter = *p;
		}
	for (size_t k = 0; k < sizeof limits / sizeof *limits; k++) {
		rlim_t unit = limits[k].unit;

		if (limits[k].letter != letter)
			continue;
		if (getrlimit(limits[k].resource, &limit) < 0) {
			complain("ulimit: %s\n", strerror(errno));
			return 1;
		}
		if (i == argc) {
			if (limit.rlim_cur == RLIM_INFINITY)
				puts("unlimited");
			else
				printf("%lu\n", limit.rlim_cur / unit);
			return 0;
		}
		limit.rlim_cur = strcmp(argv[i], "unlimited") == 0 ? RLIM_INFINITY : strtoul(argv[i], NULL, 10) * unit;
		if (!soft_only)
			limit.rlim_max = limit.rlim_cur;
		if (setrlimit(limits[k].resource, &limit) < 0) {
			complain("ulimit: cannot modify limit: %s\n", strerror(errno));
			return 1;
		}
		return 0;
	}
	complain("ulimit: -%c: invalid option\n", letter);
	return 2;
}
