/* The commands that the shell runs itself: those that must change this process, and some for convenience. */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/times.h>
#include <unistd.h>
#include "sh.h"

static int number(const char *s, long *n)
{
	char *end;

	*n = strtol(s, &end, 10);
	return end != s && !*end;
}

/* Things done at the very end of this shell or subshell. */
_Noreturn void leave(int status)
{
	run_exit_trap();
	fflush(stdout);
	_exit(status);
}

static int true_builtin(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	return 0;
}

static int false_builtin(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	return 1;
}

static int cd_builtin(int argc, char **argv)
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

static int pwd_builtin(int argc, char **argv)
{
	char *path = getcwd(NULL, 0);

	(void)argc;
	(void)argv;
	puts(path ? path : ".");
	free(path);
	return 0;
}

/* The character that \.. stands for; *p is moved behind it. -1: \c, the end of the output. */
static int unescape(const char **p)
{
	static const char letters[] = "abefnrtv\\", values[] = "\a\b\033\f\n\r\t\v\\";
	const char *found = **p ? strchr(letters, **p) : NULL;
	int c = 0;

	if (**p == 'c')
		return -1;
	if (**p >= '0' && **p <= '7') {
		for (int i = 0; i < 3 + (**p == '0') && **p >= '0' && **p <= '7'; i++)
			c = c * 8 + *(*p)++ - '0';
		return c & 255;
	}
	if (!found)
		return '\\';
	++*p;
	return (unsigned char)values[found - letters];
}

static int echo_builtin(int argc, char **argv)
{
	int newline = 1, escapes = 0, i = 1;

	for (; i < argc && argv[i][0] == '-' && argv[i][1] && !argv[i][1 + strspn(argv[i] + 1, "neE")]; i++)
		for (const char *p = argv[i] + 1; *p; p++) {
			if (*p == 'n')
				newline = 0;
			else
				escapes = *p == 'e';
		}
	for (; i < argc; i++) {
		for (const char *p = argv[i]; *p;) {
			int c = (unsigned char)*p++;

			if (c == '\\' && escapes && (c = unescape(&p)) < 0)
				return 0;
			putchar(c);
		}
		if (i + 1 < argc)
			putchar(' ');
	}
	if (newline)
		putchar('\n');
	return 0;
}

/* One conversion of printf: *p stands behind the %. Answers the arguments used. */
static int print_conversion(const char **p, char **args, int *status)
{
	size_t n = strspn(*p, "-+ #0123456789.");
	char letter = (*p)[n], *end = NULL;
	char *arg = *args ? *args : NULL;
	const char *flags = copy_text(*p, n);

	*p += n + (letter != '\0');
	switch (letter) {
	case '%':
		putchar('%');
		return 0;
	case 'd':
	case 'i':
	case 'u':
	case 'o':
	case 'x':
	case 'X':
		printf(format_text("%%%sl%c", flags, letter),
		       arg && (*arg == '\'' || *arg == '"') ? (long)arg[1] : arg ? strtol(arg, &end, 0) : 0);
		if (end && (*end || end == arg) && *arg != '\'') {
			complain("printf: %s: invalid number\n", arg);
			*status = 1;
		}
		return 1;
	case 'e':
	case 'f':
	case 'g':
		printf(format_text("%%%s%c", flags, letter), arg ? strtod(arg, NULL) : 0.0);
		return 1;
	case 'c':
		printf(format_text("%%%sc", flags), arg ? *arg : '\0');
		return 1;
	case 'b':
		for (const char *s = arg ? arg : ""; *s;) {
			int c = *s++;

			putchar(c == '\\' ? unescape(&s) : c);
		}
		return 1;
	case 's':
	case 'q':
		printf(format_text("%%%ss", flags), arg ? arg : "");
		return 1;
	}
	complain("printf: `%c': invalid format character\n", letter);
	*status = 1;
	return 1;
}

static int printf_builtin(int argc, char **argv)
{
	char **args = argv + 2;
	int status = 0;

	if (argc < 2) {
		complain("printf: usage: printf [-v var] format [arguments]\n");
		return 2;
	}
	/* The format is used again as long as arguments are left. */
	for (;;) {
		int used = 0;

		for (const char *p = argv[1]; *p;) {
			int c = (unsigned char)*p++;

			if (c == '%') {
				int n = print_conversion(&p, args, &status);

				used |= n && *args;
				args += n && *args;
			} else {
				putchar(c == '\\' ? unescape(&p) : c);
			}
		}
		if (!*args || !used)
			return status;
	}
}

static int exit_builtin(int argc, char **argv)
{
	static int warned;
	long status = last_status;

	if (interactive)
		fputs("exit\n", stderr);
	if (argc > 1 && !number(argv[1], &status)) {
		complain("exit: %s: numeric argument required\n", argv[1]);
		status = 2;
	}
	if (interactive && have_stopped_jobs() && !warned) {
		fputs("There are stopped jobs.\n", stderr);
		warned = 1;
		return 1;
	}
	leave((int)status & 255);
}

static int return_builtin(int argc, char **argv)
{
	long status = last_status;

	if (argc > 1)
		number(argv[1], &status);
	returning = 1;
	return (int)status & 255;
}

static int break_builtin(int argc, char **argv)
{
	long levels = 1;

	if (argc > 1)
		number(argv[1], &levels);
	if (argv[0][0] == 'b')
		breaking = (int)levels;
	else
		continuing = (int)levels;
	return 0;
}

static int shift_builtin(int argc, char **argv)
{
	long n = 1;

	if (argc > 1)
		number(argv[1], &n);
	if (n > positional_count)
		return 1;
	positional += n;
	positional_count -= (int)n;
	return 0;
}

static int export_builtin(int argc, char **argv)
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

static int unset_builtin(int argc, char **argv)
{
	int status = 0;

	for (int i = 1; i < argc; i++)
		if (argv[i][0] != '-' && unset_var(argv[i]) < 0)
			status = 1;
	return status;
}

static int alias_builtin(int argc, char **argv)
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

static int unalias_builtin(int argc, char **argv)
{
	int status = 0;

	for (int i = 1; i < argc; i++)
		if (!remove_alias(argv[i])) {
			complain("unalias: %s: not found\n", argv[i]);
			status = 1;
		}
	return status;
}

static int jobs_builtin(int argc, char **argv)
{
	const char *option = argc > 1 ? argv[1] : "";

	list_jobs(strchr(option, 'l') != NULL, strchr(option, 'p') != NULL);
	return 0;
}

static int fg_builtin(int argc, char **argv)
{
	struct job *job;

	if (!job_control) {
		complain("%s: no job control\n", argv[0]);
		return 1;
	}
	job = find_job(argc > 1 ? argv[1] : NULL);
	if (!job) {
		complain("%s: %s: no such job\n", argv[0], argc > 1 ? argv[1] : "current");
		return 1;
	}
	return continue_job(job, argv[0][0] == 'f');
}

static int disown_builtin(int argc, char **argv)
{
	struct job *job = find_job(argc > 1 ? argv[1] : NULL);

	if (!job) {
		complain("disown: %s: no such job\n", argc > 1 ? argv[1] : "current");
		return 1;
	}
	disown_job(job);
	return 0;
}

static int wait_builtin(int argc, char **argv)
{
	int status = 0;

	if (argc == 1)
		return wait_for_all();
	for (int i = 1; i < argc; i++) {
		struct job *job = argv[i][0] == '%' ? find_job(argv[i]) : NULL;
		struct process *p = job ? job->processes : NULL;
		long pid = 0;

		while (p && p->next)
			p = p->next;
		if (argv[i][0] == '%' && !job) {
			complain("wait: %s: no such job\n", argv[i]);
			status = 127;
			continue;
		}
		if (!job && !number(argv[i], &pid)) {
			complain("wait: `%s': not a pid or valid job spec\n", argv[i]);
			status = 1;
			continue;
		}
		status = wait_for_pid(job ? p->pid : (pid_t)pid);
		if (status < 0) {
			complain("wait: pid %ld is not a child of this shell\n", pid);
			status = 127;
		}
	}
	return status;
}

static int list_signals(char **argv)
{
	int status = 0;

	for (; *argv; argv++) {
		long n;
		int sig = signal_by_name(number(*argv, &n) && n > 128 ? format_text("%ld", n - 128) : *argv);

		if (sig < 0 || !sigabbrev_np(sig)) {
			complain("kill: %s: invalid signal specification\n", *argv);
			status = 1;
		} else if (isdigit((unsigned char)**argv)) {
			puts(sig == SIGIO ? "IO" : sigabbrev_np(sig));
		} else {
			printf("%d\n", sig);
		}
	}
	return status;
}

static int list_all_signals(void)
{
	int column = 0;

	for (int sig = 1; sig <= SIGRTMAX; sig++) {
		const char *name;

		if (sig < 32)
			name = format_text("SIG%s", sig == SIGIO ? "IO" : sigabbrev_np(sig));
		else if (sig == SIGRTMIN || sig == SIGRTMAX)
			name = sig == SIGRTMIN ? "SIGRTMIN" : "SIGRTMAX";
		else if (sig > SIGRTMIN)
			name = sig <= SIGRTMIN + 15 ? format_text("SIGRTMIN+%d", sig - SIGRTMIN)
			                            : format_text("SIGRTMAX-%d", SIGRTMAX - sig);
		else
			continue;
		printf("%2d) %s%c", sig, name, ++column % 5 && sig < SIGRTMAX ? '\t' : '\n');
	}
	return 0;
}

static int kill_builtin(int argc, char **argv)
{
	int sig = SIGTERM, i = 1, status = 0;

	if (argc > 1 && strcmp(argv[1], "-l") == 0)
		return argc > 2 ? list_signals(argv + 2) : list_all_signals();
	if (argc > 2 && (strcmp(argv[1], "-s") == 0 || strcmp(argv[1], "-n") == 0)) {
		sig = signal_by_name(argv[2]);
		i = 3;
	} else if (argc > 1 && argv[1][0] == '-' && strcmp(argv[1], "--") != 0) {
		sig = signal_by_name(argv[1] + 1);
		i = 2;
	}
	if (sig < 0) {
		complain("kill: %s: invalid signal specification\n", i == 3 ? argv[2] : argv[1] + 1);
		return 1;
	}
	if (i < argc && strcmp(argv[i], "--") == 0)
		i++;
	if (i >= argc) {
		fputs("kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n", stderr);
		return 2;
	}
	for (; i < argc; i++) {
		struct job *job = argv[i][0] == '%' ? find_job(argv[i]) : NULL;
		long pid;

		if (job) {
			pid = -job->pgrp;
		} else if (argv[i][0] == '%') {
			complain("kill: %s: no such job\n", argv[i]);
			status = 1;
			continue;
		} else if (!number(argv[i], &pid)) {
			complain("kill: %s: arguments must be process or job IDs\n", argv[i]);
			status = 1;
			continue;
		}
		if (kill((pid_t)pid, sig) < 0) {
			complain("kill: (%ld) - %s\n", pid, strerror(errno));
			status = 1;
		} else if (job && have_stopped_jobs() && (sig == SIGTERM || sig == SIGHUP)) {
			kill((pid_t)pid, SIGCONT);
		}
	}
	return status;
}

static int exec_builtin(int argc, char **argv)
{
	char *path;

	if (argc == 1)
		return 0;
	path = find_program(argv[1]);
	if (!path) {
		complain("exec: %s: not found\n", argv[1]);
		if (!interactive)
			leave(127);
		return 127;
	}
	traps_in_child();
	execve(path, argv + 1, environment(NULL));
	complain("exec: %s: %s\n", argv[1], strerror(errno));
	if (!interactive)
		leave(126);
	jobs_init();
	return 126;
}

static int set_builtin(int argc, char **argv)
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

/* A line from standard input, byte by byte, since what follows it belongs to others. */
static int read_builtin(int argc, char **argv)
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
	for (; i < argc; i++) {
		size_t n;

		rest += strspn(rest, " \t") && strchr(ifs, *rest) && *rest ? strspn(rest, " \t") : 0;
		n = i + 1 < argc ? strcspn(rest, ifs) : strlen(rest);
		set_var(argv[i], copy_text(rest, n));
		rest += n + (rest[n] != '\0');
	}
	return status;
}

static int umask_builtin(int argc, char **argv)
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

static int is_keyword(const char *word)
{
	static const char words[] = " if then else elif fi case esac for while until do done in { } ! time [[ ]] ";

	return strstr(words, format_text(" %s ", word)) != NULL;
}

static int type_builtin(int argc, char **argv)
{
	int status = 0;

	for (int i = 1; i < argc; i++) {
		const char *name = argv[i];
		char *path;

		if (alias_value(name)) {
			printf("%s is aliased to `%s'\n", name, alias_value(name));
		} else if (is_keyword(name)) {
			printf("%s is a shell keyword\n", name);
		} else if (find_function(name)) {
			printf("%s is a function\n%s () \n{ \n    %s\n}\n", name, name, command_text(find_function(name)));
		} else if (find_builtin(name)) {
			printf("%s is a shell builtin\n", name);
		} else if ((path = find_program(name)) && access(path, X_OK) == 0) {
			printf("%s is %s\n", name, path);
		} else {
			complain("type: %s: not found\n", name);
			status = 1;
		}
	}
	return status;
}

static int command_builtin(int argc, char **argv)
{
	struct job *job;
	builtin function;

	if (argc > 2 && strcmp(argv[1], "-v") == 0) {
		char *path = find_builtin(argv[2]) || find_function(argv[2]) ? argv[2] : find_program(argv[2]);

		if (path)
			puts(path);
		return !path;
	}
	if (argc < 2)
		return 0;
	function = find_builtin(argv[1]);
	if (function)
		return function(argc - 1, argv + 1);
	job = new_job(argv[1], 1);
	if (start_process(job) != 0)
		return finish_start(job);
	exec_builtin(argc, argv);
	_exit(127);
}

static int ulimit_builtin(int argc, char **argv)
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

static int source_builtin(int argc, char **argv)
{
	char **old_positional = positional;
	int old_count = positional_count, status;

	if (argc < 2) {
		complain("%s: filename argument required\n", argv[0]);
		return 2;
	}
	if (argc > 2) {
		positional = argv + 2;
		positional_count = argc - 2;
	}
	status = run_file(argv[1]);
	positional = old_positional;
	positional_count = old_count;
	returning = 0;
	return status;
}

static int eval_builtin(int argc, char **argv)
{
	struct text t = { 0 };

	for (int i = 1; i < argc; i++) {
		if (i > 1)
			add_char(&t, ' ');
		add_string(&t, argv[i]);
	}
	last_status = 0;
	return run_text(text_of(&t), 0);
}

static int let_builtin(int argc, char **argv)
{
	long n = 0;
	int failed = 0;

	for (int i = 1; i < argc && !failed; i++)
		n = arithmetic(argv[i], &failed);
	return failed || n == 0;
}

static void print_time(clock_t ticks, int end)
{
	printf("%ldm%ld.%03lds%c", ticks / 6000, ticks / 100 % 60, ticks % 100 * 10, end);
}

static int times_builtin(int argc, char **argv)
{
	struct tms t;

	(void)argc;
	(void)argv;
	times(&t);
	print_time(t.tms_utime, ' ');
	print_time(t.tms_stime, '\n');
	print_time(t.tms_cutime, ' ');
	print_time(t.tms_cstime, '\n');
	return 0;
}

static const struct {
	const char *name;
	builtin function;
	int special; /* assignments before it stay */
} builtins[] = {
	{ ":", true_builtin, 1 },         { ".", source_builtin, 1 },      { "[", test_builtin, 0 },
	{ "alias", alias_builtin, 0 },    { "bg", fg_builtin, 0 },         { "break", break_builtin, 1 },
	{ "cd", cd_builtin, 0 },          { "command", command_builtin, 0 }, { "continue", break_builtin, 1 },
	{ "declare", export_builtin, 0 }, { "disown", disown_builtin, 0 },
	{ "echo", echo_builtin, 0 },     { "eval", eval_builtin, 1 },
	{ "exec", exec_builtin, 1 },      { "exit", exit_builtin, 1 },     { "export", export_builtin, 1 },
	{ "false", false_builtin, 0 },    { "fg", fg_builtin, 0 },         { "hash", true_builtin, 0 },
	{ "jobs", jobs_builtin, 0 },      { "kill", kill_builtin, 0 },     { "let", let_builtin, 0 },
	{ "local", export_builtin, 0 },   { "printf", printf_builtin, 0 }, { "pwd", pwd_builtin, 0 },
	{ "read", read_builtin, 0 },      { "readonly", export_builtin, 1 }, { "return", return_builtin, 1 },
	{ "set", set_builtin, 1 },        { "shift", shift_builtin, 1 },   { "source", source_builtin, 1 },
	{ "test", test_builtin, 0 },      { "times", times_builtin, 1 },   { "trap", trap_builtin, 1 },
	{ "true", true_builtin, 0 },      { "type", type_builtin, 0 },     { "ulimit", ulimit_builtin, 0 },
	{ "umask", umask_builtin, 0 },    { "unalias", unalias_builtin, 0 }, { "unset", unset_builtin, 1 },
	{ "wait", wait_builtin, 0 },
};

builtin find_builtin(const char *name)
{
	for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++)
		if (strcmp(builtins[i].name, name) == 0)
			return builtins[i].function;
	return NULL;
}

int is_special_builtin(const char *name)
{
	for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++)
		if (strcmp(builtins[i].name, name) == 0)
			return builtins[i].special;
	return 0;
}
