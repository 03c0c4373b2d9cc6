/* Walks the tree of commands and runs them. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "builtins.h"
#include "flow.h"
#include "redirect.h"
#include "sh.h"

int interactive;
volatile sig_atomic_t interrupted;
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

void remove_function(const char *name)
{
	for (struct function **link = &functions; *link; link = &(*link)->next)
		if (strcmp((*link)->name, name) == 0) {
			*link = (*link)->next;
			return;
		}
}

/* declare -f: all, or those of these names. */
int print_functions(char **names)
{
	int status = 0;

	for (struct function *f = functions; f && !*names; f = f->next)
		print_function(f->name, f->body);
	for (; *names; names++) {
		struct command *body = find_function(*names);

		if (body)
			print_function(*names, body);
		else
			status = 1;
	}
	return status;
}

static int define_function(struct command *command)
{
	struct function *f;

	remove_function(command->name);
	f = malloc(sizeof *f);

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
	const char *caller = function_name;
	void *outer = enter_function();

	function_name = argv[0];
	positional = argv + 1;
	for (positional_count = 0; positional[positional_count]; positional_count++)
		;
	loop_depth = 0;
	status = run(body, 0);
	if (returning)
		status = last_status;
	returning = 0;
	run_event_trap(RETURN_TRAP);
	leave_function(outer);
	function_name = caller;
	positional = old_positional;
	positional_count = old_count;
	loop_depth = old_depth;
	return status;
}

static void trace_words(char **argv)
{
	for (char **a = argv; *a; a++)
		fprintf(stderr, "%s%c", quoted_if_needed(*a), a[1] ? ' ' : '\n');
}

/* set -x */
static void trace(char **assignments, char **argv)
{
	for (char **a = assignments; *a; a++) {
		size_t name = strcspn(*a, "=") + 1;
		const char *value = *a + name;

		fprintf(stderr, "%s%.*s%s\n", get_var("PS4"), (int)name, *a, *value ? quoted_if_needed(value) : "");
	}
	if (*argv)
		fputs(get_var("PS4"), stderr);
	for (char **a = argv; *a; a++)
		if (!**a)
			*a = "''";
	trace_words(argv);
}

/* A list is put into its variable at once; of the others comes NAME=VALUE, ready to be used. */
static char *take_assignment(const char *word, int *failed)
{
	size_t n = assigned_length(word);

	n += word[n] == '+';
	if (word[n + 1] == '(') {
		*failed |= assign_list(word) < 0;
		return NULL;
	}
	return format_text("%.*s%s", (int)n + 1, word, expand_to_string(word + n + 1));
}

/* The assignments before a command; *words is moved to the command itself. */
static char **take_assignments(struct word **words, int *failed)
{
	size_t n = 0;
	char **list;

	for (struct word *w = *words; w && assigned_length(w->text); w = w->next)
		n++;
	list = alloc((n + 1) * sizeof *list);
	for (n = 0; *words && assigned_length((*words)->text); *words = (*words)->next) {
		char *assignment = take_assignment((*words)->text, failed);

		if (assignment)
			list[n++] = assignment;
	}
	return list;
}

/* To these an assignment is one argument, and a list of values is left as it was written. */
static int takes_assignments(const char *word) { return find_builtin(word) == declare_builtin; }

static char **expand_declarations(struct word *words)
{
	char **list;
	size_t n = 0;

	for (struct word *w = words; w; w = w->next)
		n++;
	list = alloc((n + 1) * sizeof *list);
	n = 0;
	for (; words; words = words->next) {
		size_t name = assigned_length(words->text);
		const char *value = words->text + name + (name && words->text[name] == '+') + 1;

		if (name && *value == '(')
			list[n++] = format_text("%.*s%c%s", (int)(value - words->text), words->text, LIST_MARK, value);
		else if (name)
			list[n++] = format_text("%.*s%s", (int)(value - words->text), words->text, expand_to_string(value));
		else
			list[n++] = expand_to_string(words->text);
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
	int n = (int)count_of(assignments), argc = (int)count_of(argv), status = 1;
	int is_exec = strcmp(argv[0], "exec") == 0;
	char **old;

	old = alloc((size_t)(n + 1) * sizeof *old);
	if (redirect(redirects, is_exec ? NULL : &saved) == 0) {
		for (int i = 0; i < n; i++) {
			char *name = copy_text(assignments[i], strcspn(assignments[i], "="));
			const char *value = get_var(name);

			old[i] = value ? format_text("%s=%s", name, value) : name;
			assign(assignments[i]);
		}
		status = body ? run_function(body, argv) : function(argc, argv);
		for (int i = n - 1; i >= 0; i--) {
			if (strchr(old[i], '='))
				assign(old[i]);
			else
				unset_var(old[i]);
		}
	}
	restore_fds(saved);
	return status;
}

/* $_ */
static void last_argument(char **argv)
{
	while (argv[1])
		argv++;
	set_var("_", *argv);
}

static int run_simple(struct command *command, int flags)
{
	struct word *words = command->words;
	int before = last_status, failed = 0;
	char **assignments, **argv;
	struct command *body;
	builtin function;
	struct job *job;

	current_line = command->line;
	run_event_trap(DEBUG_TRAP);
	last_status = 0;
	assignments = take_assignments(&words, &failed);
	int status_of_substitutions = last_status;

	last_status = before;
	argv = words && takes_assignments(words->text) ? expand_declarations(words) : expand_words(words);
	if ((!argv || failed) && !interactive)
		leave(1);
	if (!argv)
		return 1;
	if (print_commands && (*argv || *assignments))
		trace(assignments, argv);
	if (!argv[0]) {
		struct saved_fd *saved = NULL;

		failed = redirect(command->redirects, &saved) < 0;
		restore_fds(saved);
		if (words)
			status_of_substitutions = last_status;
		return assign_all(assignments) || failed ? 1 : status_of_substitutions;
	}
	last_argument(argv);
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
			leave(run(stages[n], LAST | FORKED));
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
		leave(run(command, LAST | FORKED));
	}
	return finish_start(job);
}

static int run_subshell(struct command *command, int flags)
{
	if (!(flags & FORKED)) {
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
	case SELECT:
		return run_select(command);
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
	if (only_parse && !interactive)
		return last_status;

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
	if (print_commands && compound && command->kind != FOR)
		trace_compound(command);
	last_status = run_kind(command, flags);
	if (command->kind != PIPELINE && decides)
		set_statuses(&last_status, 1);
	restore_fds(saved);
	if (!function_name)
		close_process_ends();
	run_traps();
	if (last_status && decides && !condition_depth) {
		run_event_trap(ERR_TRAP);
		if (exit_on_error)
			leave(last_status);
	}
	return last_status;
}

/* set -v */
static void echo_lines(const char *from, const char *to)
{
	if (echo_input && to > from)
		fprintf(stderr, "%.*s%s", (int)(to - from), from, to[-1] == '\n' ? "" : "\n");
}

/* Whether nothing comes after: neither text, nor a trap. */
static int ends_with(const char *text) { return !text[strspn(text, " \t\n")] && !has_traps(); }

int run_text(const char *text, int flags)
{
	struct command *command;
	int line = 1;

	while (*text && !returning && !breaking && !continuing && !interrupted) {
		const char *start = text;
		enum parse_result result = parse_line(&text, &line, &command, 1);

		echo_lines(start, text);
		if (result == SYNTAX_ERROR)
			last_status = 2;
		else if (result == PARSED && !only_parse)
			run(command, ends_with(text) ? flags : 0);
	}
	return last_status;
}
