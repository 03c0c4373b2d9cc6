/*
 * sh [-c COMMANDS [NAME [ARG...]] | SCRIPT [ARG...]]
 *
 * Without arguments commands come from standard input; on a terminal the shell is interactive: it prompts,
 * and controls jobs.
 */
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "sh.h"

const char *input_name = "";
int was_interactive;

static int says_lines; /* messages name the line: not in an interactive shell */

void complain(const char *format, ...)
{
	va_list ap;
	char *message;

	fflush(stdout);
	va_start(ap, format);
	vasprintf(&message, format, ap);
	va_end(ap);
	if (says_lines)
		fprintf(stderr, "%s: line %d: %s", shell_name, current_line, message);
	else
		fprintf(stderr, "bash: %s", message);
	free(message);
}

static void on_interrupt(int sig)
{
	(void)sig;
	interrupted = 1;
}

/* An interactive shell does not die of ^C: reading is broken off, and it prompts again. */
void interactive_signals(void)
{
	struct sigaction action = { .sa_handler = on_interrupt };

	sigaction(SIGINT, &action, NULL);
	signal(SIGQUIT, SIG_IGN);
	signal(SIGTERM, SIG_IGN);
}

static const char *short_directory(void)
{
	const char *pwd = get_var("PWD"), *home = get_var("HOME");
	size_t n = home ? strlen(home) : 0;

	if (n > 1 && pwd && strncmp(pwd, home, n) == 0 && (pwd[n] == '/' || !pwd[n]))
		return format_text("~%s", pwd + n);
	return pwd ? pwd : "";
}

static void print_prompt(const char *prompt)
{
	struct passwd *user = getpwuid(geteuid());
	struct text t = { 0 };
	char host[65];

	gethostname(host, sizeof host);
	host[strcspn(host, ".")] = '\0';
	for (; *prompt; prompt++) {
		if (*prompt != '\\' || !prompt[1]) {
			add_char(&t, *prompt);
			continue;
		}
		switch (*++prompt) {
		case 'u':
			add_string(&t, user ? user->pw_name : "I have no name!");
			break;
		case 'h':
			add_string(&t, host);
			break;
		case 'w':
			add_string(&t, short_directory());
			break;
		case 's':
			add_string(&t, "bash");
			break;
		case 'n':
			add_char(&t, '\n');
			break;
		case 'e':
			add_char(&t, '\033');
			break;
		case '[':
		case ']':
			break;
		case '$':
			add_char(&t, geteuid() == 0 ? '#' : '$');
			break;
		default:
			add_char(&t, *prompt);
		}
	}
	fflush(stdout);
	fputs(text_of(&t), stderr);
}

/*
 * One line from standard input, newline included; NULL at the end. A terminal hands out a line at a time;
 * from a file or pipe no byte may be taken that a program started by us should read.
 */
static char *read_input_line(void)
{
	struct text line = { 0 };
	int at_terminal = isatty(STDIN_FILENO);

	for (;;) {
		char buffer[1024];
		ssize_t n = read(STDIN_FILENO, buffer, at_terminal ? sizeof buffer - 1 : 1);

		if (n < 0 && errno == EINTR) {
			if (interrupted)
				return "";
			run_traps();
			continue;
		}
		if (n <= 0)
			return line.n ? text_of(&line) : NULL;
		buffer[n] = '\0';
		add_string(&line, buffer);
		if (buffer[n - 1] == '\n')
			return text_of(&line);
	}
}

/* Runs the commands that are complete; answers the rest of the text, which wants another line. */
static const char *run_complete(const char *text, int *line, int at_end)
{
	while (*text) {
		struct command *command;
		enum parse_result result = parse_line(&text, line, &command, at_end);

		if (result == NEED_MORE)
			break;
		if (result == SYNTAX_ERROR) {
			last_status = 2;
			if (!interactive)
				leave(2);
		}
		if (result == PARSED)
			run(command, 0);
		interrupted = breaking = continuing = 0;
	}
	return text;
}

static void prompt(const char *unfinished)
{
	run_traps();
	if (!interactive)
		return;
	if (!*unfinished)
		report_jobs();
	print_prompt(get_var(*unfinished ? "PS2" : "PS1"));
}

/* Reads and runs commands until the input ends. */
static void run_input(void)
{
	const char *text = "";
	void *mark = memory_mark();
	int line = 1, ended = 0;

	while (!ended) {
		char *more;

		if (!*text) {
			text = "";
			memory_release(mark);
		}
		prompt(text);
		more = read_input_line();
		if (interrupted) {
			fputc('\n', stderr);
			interrupted = 0;
			last_status = 130;
			text = "";
			continue;
		}
		ended = !more;
		text = run_complete(format_text("%s%s", text, more ? more : ""), &line, ended);
		if (ended && interactive) {
			fputs("exit\n", stderr);
			if (have_stopped_jobs()) {
				fputs("There are stopped jobs.\n", stderr);
				ended = 0;
			}
		}
	}
}

/* Runs a file's commands in this shell. */
int run_file(const char *path)
{
	struct text t = { 0 };
	char buffer[1024];
	ssize_t n;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0) {
		complain("%s: %s\n", path, strerror(errno));
		return 1;
	}
	while ((n = read(fd, buffer, sizeof buffer - 1)) > 0) {
		buffer[n] = '\0';
		add_string(&t, buffer);
	}
	close(fd);
	last_status = 0;
	return run_text(text_of(&t), 0);
}

static void become_interactive(void)
{
	interactive = was_interactive = 1;
	says_lines = 0;
	set_var("PS1", "\\u@\\h:\\w\\$ ");
	define_alias("grep", "grep --color=auto");
	interactive_signals();
}

/* By the name test, [ or printf this is the builtin alone. */
static builtin called_as_builtin(char **argv)
{
	char *slash = strrchr(argv[0], '/'), *name = slash ? slash + 1 : argv[0];

	if (strcmp(name, "test") != 0 && strcmp(name, "[") != 0 && strcmp(name, "printf") != 0)
		return NULL;
	argv[0] = name;
	return find_builtin(name);
}

int main(int argc, char *argv[])
{
	builtin only = called_as_builtin(argv);
	const char *commands = NULL;
	char *name = argv[0][0] == '-' ? argv[0] + 1 : argv[0];
	int i = 1, force = 0, reads_stdin = 0, status;

	shell_name = name;
	says_lines = 1;
	shell_pid = getpid();
	if (only) {
		vars_init(environ);
		status = only(argc, argv);
		fflush(stdout);
		return status;
	}
	for (; i < argc && argv[i][0] == '-' && argv[i][1]; i++) {
		if (strcmp(argv[i], "--version") == 0) {
			puts("bash 5.2, as far as this small shell goes");
			return 0;
		}
		if (strcmp(argv[i], "-c") == 0 && i + 1 == argc) {
			fprintf(stderr, "%s: -c: option requires an argument\n", name);
			return 2;
		}
		if (strcmp(argv[i], "-c") == 0)
			commands = argv[++i];
		reads_stdin |= strcmp(argv[i], "-s") == 0;
		for (const char *p = argv[i] + 1; argv[i] != commands && *p; p++) {
			force |= *p == 'i';
			set_by_letter(*p, 1);
		}
	}
	if (reads_stdin) {
		positional = argv + i;
		positional_count = argc - i;
		i = argc;
	} else if (i < argc) {
		shell_name = argv[i];
		positional = argv + i + 1;
		positional_count = argc - i - 1;
	} else {
		positional = argv + argc;
	}
	vars_init(environ);
	count_seconds();
	if (commands) {
		input_name = "-c: ";
		jobs_init();
		leave(run_text(commands, LAST));
	}
	if (i < argc) {
		const char *script = argv[i];

		if (access(script, R_OK) < 0) {
			fprintf(stderr, "%s: %s: %s\n", name, script, strerror(errno));
			return errno == ENOENT ? 127 : 126;
		}
		jobs_init();
		leave(run_file(script));
	}
	if (force || (isatty(STDIN_FILENO) && isatty(STDERR_FILENO)))
		become_interactive();
	jobs_init();
	run_input();
	leave(last_status);
}
