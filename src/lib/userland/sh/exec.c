/* Walks the tree of commands and runs them. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "flow.h"
#include "redirect.h"
#include "sh.h"

int interactive;
volatile sig_atomic_t interrupted;
int exit_on_error, print_commands;
int current_line = 1;

struct function {
	char *name;
	struct command *body;
	struct function *next;
};

static struct function *functions;

struct command *find_function(const char *name)
{
	for (struct function *f = functions; f; f = f->next)
		if (strcmp(f->name, name) == 0)
			return f->body;
	return NULL;
}

static int define_function(struct command *command)
{
	struct function *f = malloc(sizeof *f);

	f->name = command->name;
	f->body = command->left;
	f->next = functions;
	functions = f;
	memory_keep();
	return 0;
}

int run_function(struct command *body, char **argv)
{
	char **old_positional = positional;
	int old_count = positional_count, old_depth = loop_depth, status;
	void *outer = enter_function();

	positional = argv + 1;
	for (positional_count = 0; positional[positional_count]; positional_count++)
		;
	loop_depth = 0;
	status = run(body, 0);
	if (returning)
		status = last_status;
	returning = 0;
	leave_function(outer);
	positional = old_positional;
	positional_count = old_count;
	loop_depth = old_depth;
	return status;
}

static int is_assignment(const char *word)
{
	const char *equals = strchr(word, '=');

	return equals && is_name(word, (size_t)(equals - word));
}

static void trace_word(const char *word, int after)
{
	int quote = !*word || strpbrk(word, " \t\n$\"\\*?;&|<>()'") != NULL;

	fprintf(stderr, quote ? "'%s'%c" : "%s%c", word, after);
}

/* set -x */
static void trace(char **assignments, char **argv)
{
	for (char **a = assignments; *a; a++) {
		size_t name = strcspn(*a, "=") + 1;

		fprintf(stderr, "%s%.*s", get_var("PS4"), (int)name, *a);
		trace_word(*a + name, '\n');
	}
	if (*argv)
		fputs(get_var("PS4"), stderr);
	for (char **a = argv; *a; a++)
		trace_word(*a, a[1] ? ' ' : '\n');
}

/* The assignments before a command, expanded; *words is moved to the command itself. */
static char **take_assignments(struct word **words)
{
	size_t n = 0;
	char **list;

	for (struct word *w = *words; w && is_assignment(w->text); w = w->next)
		n++;
	list = alloc((n + 1) * sizeof *list);
	for (n = 0; *words && is_assignment((*words)->text); *words = (*words)->next) {
		const char *text = (*words)->text;
		size_t name = strcspn(text, "=") + 1;

		list[n++] = format_text("%.*s%s", (int)name, text, expand_to_string(text + name));
	}
	return list;
}

static int assign_all(char **assignments)
{
	int status = 0;

	for (; *assignments; assignments++)
		if (assign(*assignments) < 0)
			status = 1;
	if (status && !interactive)
		leave(status);
	return status;
}

/* A builtin or function in this process; assignments before it are undone after. */
static int run_here(builtin function, struct command *body, char **argv, char **assignments, struct redirect *redirects)
{
	struct saved_fd *saved = NULL;
	int n = 0, status = 1, argc = 0, keep = is_special_builtin(argv[0]);
	int is_exec = strcmp(argv[0], "exec") == 0;
	char **old;

	while (assignments[n])
		n++;
	old = alloc((size_t)(n + 1) * sizeof *old);
	while (argv[argc])
		argc++;
	if (redirect(redirects, is_exec ? NULL : &saved) == 0) {
		for (int i = 0; i < n; i++) {
			char *name = copy_text(assignments[i], strcspn(assignments[i], "="));
			const char *value = get_var(name);

			old[i] = value ? format_text("%s=%s", name, value) : name;
			assign(assignments[i]);
		}
		status = body ? run_function(body, argv) : function(argc, argv);
		for (int i = n - 1; i >= 0 && !keep; i--) {
			if (strchr(old[i], '='))
				assign(old[i]);
			else
				unset_var(old[i]);
		}
	}
	restore_fds(saved);
	return status;
}

static int run_simple(struct command *command, int flags)
{
	struct word *words = command->words;
	int before = last_status;
	char **assignments, **argv;
	struct command *body;
	builtin function;
	struct job *job;

	current_line = command->line;
	last_status = 0;
	assignments = take_assignments(&words);
	int status_of_substitutions = last_status;

	last_status = before;
	argv = expand_words(words);
	if (!argv && !interactive)
		leave(1);
	if (!argv)
		return 1;
	if (print_commands && (*argv || *assignments))
		trace(assignments, argv);
	if (!argv[0]) {
		struct saved_fd *saved = NULL;
		int failed = redirect(command->redirects, &saved) < 0;

		restore_fds(saved);
		if (words)
			status_of_substitutions = last_status;
		return assign_all(assignments) || failed ? 1 : status_of_substitutions;
	}
	body = find_function(argv[0]);
	function = body ? NULL : find_builtin(argv[0]);
	if (body || function)
		return run_here(function, body, argv, assignments, command->redirects);
	if (!(flags & LAST)) {
		job = new_job(command_text(command), 1);
		if (start_process(job) != 0)
			return finish_start(job);
	}
	if (redirect(command->redirects, NULL) < 0)
		_exit(1);
	exec_program(argv, assignments);
}

/* In a stage of a pipeline: see run_pipeline. */
static void await_start(int all_there[2], int first)
{
	char nothing;

	if (all_there[0] < 0)
		return;
	close(all_there[1]);
	if (first)
		read(all_there[0], &nothing, 1);
	close(all_there[0]);
}

/*
 * The stages are started from left to right, each joined to the one before by a pipe. The first one leads the
 * process group, and may not run and end before the others have joined it: it waits for the end of a
 * second pipe, `all_there`, which the shell closes when the last stage is started.
 */
static int run_pipeline(struct command *command, int foreground)
{
	struct command *stages[64];
	struct job *job = new_job(command_text(command), foreground);
	int n = 0, input = -1, first = 1, all_there[2] = { -1, -1 };

	if (job_control)
		pipe(all_there);
	for (; command->kind == PIPELINE && n < 63; command = command->left)
		stages[n++] = command->right;
	stages[n++] = command;
	while (n--) {
		int fds[2] = { -1, -1 };
		pid_t pid;

		if (n && pipe(fds) < 0) {
			complain("pipe error: %s\n", strerror(errno));
			break;
		}
		pid = start_process(job);
		if (pid == 0) {
			await_start(all_there, first);
			if (input >= 0) {
				dup2(input, STDIN_FILENO);
				close(input);
			}
			if (n) {
				dup2(fds[1], STDOUT_FILENO);
				close(fds[0]);
				close(fds[1]);
			}
			leave(run(stages[n], LAST));
		}
		if (input >= 0)
			close(input);
		if (n)
			close(fds[1]);
		input = fds[0];
		first = 0;
		if (pid < 0)
			break;
	}
	if (all_there[0] >= 0) {
		close(all_there[0]);
		close(all_there[1]);
	}
	return finish_start(job);
}

static int run_background(struct command *command)
{
	int may_read = job_control; /* the terminal stops it when it tries; without job control nobody would */
	struct job *job;

	if (command->kind == PIPELINE)
		return run_pipeline(command, 0);
	job = new_job(command_text(command), 0);
	if (start_process(job) == 0) {
		if (!may_read) {
			int fd = open("/dev/null", O_RDONLY);

			if (fd >= 0) {
				dup2(fd, STDIN_FILENO);
				close(fd);
			}
		}
		leave(run(command, LAST));
	}
	return finish_start(job);
}

static int run_subshell(struct command *command, int flags)
{
	if (!(flags & LAST)) {
		struct job *job = new_job(command_text(command), 1);

		if (start_process(job) != 0)
			return finish_start(job);
	}
	if (redirect(command->redirects, NULL) < 0)
		_exit(1);
	leave(run(command->left, LAST));
}

static int run_kind(struct command *command, int flags)
{
	int status;

	switch (command->kind) {
	case SIMPLE:
		return run_simple(command, flags);
	case PIPELINE:
		return run_pipeline(command, 1);
	case NOT:
		return !run_condition(command->left);
	case TIMED:
		return run_timed(command);
	case AND:
	case OR:
		status = run_condition(command->left);
		if (breaking || continuing || returning || interrupted || (status == 0) != (command->kind == AND))
			return status;
		return run(command->right, flags);
	case SEQUENCE:
		status = run(command->left, 0);
		return breaking || continuing || returning || interrupted ? status : run(command->right, flags);
	case BACKGROUND:
		return run_background(command->left);
	case SUBSHELL:
		return run_subshell(command, flags);
	case GROUP:
		return run(command->left, flags);
	case IF:
		return run_if(command, flags);
	case WHILE:
	case UNTIL:
		return run_while(command);
	case FOR:
		return run_for(command);
	case FOR_SUM:
		return run_for_sum(command);
	case CASE:
		return run_case(command, flags);
	case SUM:
		return !holds(command->words->text);
	case CONDITION:
		return test_condition(command->words);
	case FUNCTION:
		return define_function(command);
	}
	return 0;
}

int run(struct command *command, int flags)
{
	int compound = command->kind >= GROUP && command->kind != FUNCTION;
	int decides = command->kind == SIMPLE || command->kind == PIPELINE || command->kind == SUBSHELL;
	struct saved_fd *saved = NULL;

	if (compound && command->redirects) {
		flags = 0;
		if (redirect(command->redirects, &saved) < 0) {
			restore_fds(saved);
			return last_status = 1;
		}
	}
	last_status = run_kind(command, flags);
	restore_fds(saved);
	run_traps();
	if (exit_on_error && last_status && decides && !condition_depth)
		leave(last_status);
	return last_status;
}

int run_text(const char *text, int flags)
{
	struct command *command;
	int line = 1;

	while (*text && !returning && !breaking && !continuing && !interrupted) {
		enum parse_result result = parse_line(&text, &line, &command, 1);

		if (result == SYNTAX_ERROR)
			last_status = 2;
		else if (result == PARSED)
			run(command, text[strspn(text, " \t\n")] ? 0 : flags);
	}
	return last_status;
}
