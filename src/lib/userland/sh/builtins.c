/* The commands that the shell runs itself: those that must change this process, and some for convenience. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <sys/times.h>
#include <unistd.h>
#include "builtins.h"
#include "sh.h"

int is_whole_number(const char *s, long *n)
{
	char *end;

	*n = strtol(s, &end, 10);
	return end != s && !*end;
}

/* Things done at the very end of this shell or subshell. */
_Noreturn void leave(int status)
{
	last_status = status;
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

static int exit_builtin(int argc, char **argv)
{
	static int warned;
	long status = last_status;

	if (interactive)
		fputs("exit\n", stderr);
	if (argc > 1 && !is_whole_number(argv[1], &status)) {
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

	if (!function_name && !sourcing) {
		complain("return: can only `return' from a function or sourced script\n");
		return 2;
	}
	if (argc > 1)
		is_whole_number(argv[1], &status);
	returning = 1;
	return (int)status & 255;
}

static int break_builtin(int argc, char **argv)
{
	long levels = 1;

	if (argc > 1)
		is_whole_number(argv[1], &levels);
	if (argv[0][0] == 'b')
		breaking = (int)levels;
	else
		continuing = (int)levels;
	return 0;
}

static int logout_builtin(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	complain("logout: not login shell: use `exit'\n");
	return 1;
}

static int shift_builtin(int argc, char **argv)
{
	long n = 1;

	if (argc > 1)
		is_whole_number(argv[1], &n);
	if (n > positional_count)
		return 1;
	positional += n;
	positional_count -= (int)n;
	return 0;
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

static int is_keyword(const char *word)
{
	static const char words[] = " if then else elif fi case esac for while until do done in { } ! time [[ ]] ";

	return strstr(words, format_text(" %s ", word)) != NULL;
}

/* How a name would be understood: a word of these, and for programs their path. */
static const char *kind_of(const char *name, char **path)
{
	if (interactive && alias_value(name))
		return "alias";
	if (is_keyword(name))
		return "keyword";
	if (find_function(name))
		return "function";
	if (find_builtin(name))
		return "builtin";
	*path = find_program(name);
	return *path && access(*path, X_OK) == 0 ? "file" : NULL;
}

static void describe(const char *name, const char *kind, const char *path)
{
	if (*kind == 'a') {
		printf("%s is aliased to `%s'\n", name, alias_value(name));
	} else if (*kind == 'k') {
		printf("%s is a shell keyword\n", name);
	} else if (strcmp(kind, "function") == 0) {
		printf("%s is a function\n", name);
		print_function(name, find_function(name));
	} else if (*kind == 'b') {
		printf("%s is a shell builtin\n", name);
	} else {
		printf("%s is %s\n", name, path);
	}
}

static int type_builtin(int argc, char **argv)
{
	int status = 0, only_kind = argc > 1 && strcmp(argv[1], "-t") == 0;

	for (int i = 1 + only_kind; i < argc; i++) {
		char *path;
		const char *kind = kind_of(argv[i], &path);

		if (kind && only_kind) {
			puts(kind);
		} else if (kind) {
			describe(argv[i], kind, path);
		} else {
			if (!only_kind)
				complain("type: %s: not found\n", argv[i]);
			status = 1;
		}
	}
	return status;
}

/* command -v and -V */
static int which_command(char **names, int in_words)
{
	int found = 0;

	for (; *names; names++) {
		char *path;
		const char *kind = kind_of(*names, &path);

		found |= kind != NULL;
		if (kind && in_words)
			describe(*names, kind, path);
		else if (kind && *kind == 'a')
			printf("alias %s='%s'\n", *names, alias_value(*names));
		else if (kind)
			puts(strcmp(kind, "file") == 0 ? path : *names);
		else if (in_words)
			complain("command: %s: not found\n", *names);
	}
	return !found;
}

static int command_builtin(int argc, char **argv)
{
	struct job *job;
	builtin function;

	if (argc > 2 && (strcmp(argv[1], "-v") == 0 || strcmp(argv[1], "-V") == 0))
		return which_command(argv + 2, argv[1][1] == 'V');
	if (argc < 2)
		return 0;
	function = find_builtin(argv[1]);
	if (function)
		return function(argc - 1, argv + 1);
	job = new_job(argv[1], 1);
	if (start_process(job) != 0)
		return finish_start(job);
	exec_program(argv + 1, NULL);
}

static int builtin_builtin(int argc, char **argv)
{
	builtin function = argc > 1 ? find_builtin(argv[1]) : true_builtin;

	if (function)
		return function(argc - 1, argv + 1);
	complain("builtin: %s: not a shell builtin\n", argv[1]);
	return 1;
}

/* Nothing is remembered here: PATH is searched each time. */
static int hash_builtin(int argc, char **argv)
{
	int status = 0;

	if (argc == 1)
		puts("hash: hash table empty");
	for (int i = 1; i < argc; i++)
		if (argv[i][0] != '-' && !find_program(argv[i])) {
			complain("hash: %s: not found\n", argv[i]);
			status = 1;
		}
	return status;
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
	sourcing++;
	status = run_file(argv[1]);
	sourcing--;
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
} builtins[] = {
	{ ":", true_builtin },
	{ ".", source_builtin },
	{ "[", test_builtin },
	{ "alias", alias_builtin },
	{ "bg", fg_builtin },
	{ "break", break_builtin },
	{ "builtin", builtin_builtin },
	{ "cd", cd_builtin },
	{ "command", command_builtin },
	{ "continue", break_builtin },
	{ "declare", declare_builtin },
	{ "dirs", dirs_builtin },
	{ "disown", disown_builtin },
	{ "echo", echo_builtin },
	{ "eval", eval_builtin },
	{ "exec", exec_builtin },
	{ "exit", exit_builtin },
	{ "export", declare_builtin },
	{ "false", false_builtin },
	{ "fg", fg_builtin },
	{ "getopts", getopts_builtin },
	{ "hash", hash_builtin },
	{ "jobs", jobs_builtin },
	{ "kill", kill_builtin },
	{ "let", let_builtin },
	{ "local", declare_builtin },
	{ "logout", logout_builtin },
	{ "mapfile", mapfile_builtin },
	{ "popd", popd_builtin },
	{ "printf", printf_builtin },
	{ "pushd", pushd_builtin },
	{ "pwd", pwd_builtin },
	{ "read", read_builtin },
	{ "readarray", mapfile_builtin },
	{ "readonly", declare_builtin },
	{ "return", return_builtin },
	{ "set", set_builtin },
	{ "shift", shift_builtin },
	{ "shopt", shopt_builtin },
	{ "source", source_builtin },
	{ "test", test_builtin },
	{ "times", times_builtin },
	{ "trap", trap_builtin },
	{ "true", true_builtin },
	{ "type", type_builtin },
	{ "typeset", declare_builtin },
	{ "ulimit", ulimit_builtin },
	{ "umask", umask_builtin },
	{ "unalias", unalias_builtin },
	{ "unset", unset_builtin },
	{ "wait", wait_builtin },
};

builtin find_builtin(const char *name)
{
	for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++)
		if (strcmp(builtins[i].name, name) == 0)
			return builtins[i].function;
	return NULL;
}
