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
