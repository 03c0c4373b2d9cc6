/*
 * From a word as written to the arguments it stands for: ~, $variables, $(commands), $((sums)); then
 * what came from outside quotes is split at blanks and matched against file names; quotes go last.
 */
#include <ctype.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <errno.h>
#include "expand.h"

void put(struct expansion *e, int c, enum origin origin)
{
	add_char(&e->text, c);
	add_char(&e->origins, origin + 1);
}

void put_string(struct expansion *e, const char *s, enum origin origin)
{
	while (*s)
		put(e, *s++, origin);
}

/* Runs a command with its output in a pipe; newlines at the end are dropped. */
static void substitute_command(struct expansion *e, const char *command, enum origin origin)
{
	char buffer[512];
	int fds[2], newlines = 0;
	ssize_t n;
	pid_t pid;

	if (pipe(fds) < 0) {
		complain("cannot make pipe for command substitution: %s\n", strerror(errno));
		return;
	}
	fflush(stdout);
	block_children();
	pid = fork();
	if (pid == 0) {
		jobs_forget();
		unblock_children();
		dup2(fds[1], STDOUT_FILENO);
		close(fds[0]);
		if (fds[1] != STDOUT_FILENO)
			close(fds[1]);
		leave(run_text(command, LAST));
	}
	close(fds[1]);
	while ((n = read(fds[0], buffer, sizeof buffer)) > 0 || (n < 0 && errno == EINTR))
		for (ssize_t i = 0; i < n; i++) {
			if (buffer[i] == '\n') {
				newlines++;
				continue;
			}
			for (; newlines; newlines--)
				put(e, '\n', origin);
			put(e, buffer[i], origin);
		}
	close(fds[0]);
	if (pid > 0) {
		int status;

		while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
			;
		last_status = status_of(status);
		if (interactive && interrupted)
			fputc('\n', stderr);
	}
	unblock_children();
}

/* s stands behind a $; the answer is behind what belongs to it. */
static const char *expand_dollar(struct expansion *e, const char *s, int in_quotes)
{
	enum origin origin = in_quotes ? QUOTED : RESULT;
	const char *end;
	char *name;

	if (*s == '(' && s[1] == '(' && (end = skip_nested(s + 2, '(')) && *end == ')') {
		char *sum = expand_here_text(copy_text(s + 2, (size_t)(end - s) - 3));
		long n = arithmetic(sum, &e->failed);

		if (!e->failed)
			put_string(e, format_text("%ld", n), origin);
		return end + 1;
	}
	if (*s == '(' && (end = skip_nested(s + 1, '('))) {
		substitute_command(e, copy_text(s + 1, (size_t)(end - s) - 2), origin);
		return end;
	}
	if (*s == '{' && (end = skip_nested(s + 1, '{'))) {
		expand_braces(e, copy_text(s + 1, (size_t)(end - s) - 2), in_quotes);
		return end;
	}
	size_t n = parameter_length(s);

	if (!n) {
		put(e, '$', in_quotes ? QUOTED : PLAIN);
		return s;
	}
	name = copy_text(s, n);
	if (*name == '@' && in_quotes) {
		put_all_positional(e);
	} else {
		const char *value = get_var(name);

		put_string(e, value ? value : "", origin);
	}
	return s + n;
}

static const char *expand_backquotes(struct expansion *e, const char *s, int in_quotes)
{
	struct text command = { 0 };

	for (; *s && *s != '`'; s++) {
		if (*s == '\\' && s[1] && strchr("`\\$", s[1]))
			s++;
		add_char(&command, *s);
	}
	substitute_command(e, text_of(&command), in_quotes ? QUOTED : RESULT);
	return *s ? s + 1 : s;
}

/* $'...': the escapes of C. */
static const char *expand_c_string(struct expansion *e, const char *s)
{
	static const char letters[] = "abefnrtv\\'\"", values[] = "\a\b\033\f\n\r\t\v\\'\"";

	for (; *s && *s != '\''; s++) {
		const char *found = *s == '\\' && s[1] ? strchr(letters, s[1]) : NULL;

		if (found) {
			put(e, values[found - letters], QUOTED);
			s++;
		} else if (*s == '\\' && s[1] >= '0' && s[1] <= '7') {
			int c = 0;

			for (int i = 0; i < 3 && s[1] >= '0' && s[1] <= '7'; i++)
				c = c * 8 + *++s - '0';
			put(e, c, QUOTED);
		} else {
			put(e, *s, QUOTED);
		}
	}
	return *s ? s + 1 : s;
}

static const char *expand_tilde(struct expansion *e, const char *s)
{
	size_t n = strcspn(s + 1, "/:");
	struct passwd *user = n ? getpwnam(copy_text(s + 1, n)) : NULL;
	const char *home = n ? user ? user->pw_dir : NULL : get_var("HOME");

	if (!home)
		return s;
	put_string(e, home, QUOTED);
	return s + 1 + n;
}

void expand_into(struct expansion *e, const char *s, int in_quotes)
{
	if (*s == '~' && !in_quotes)
		s = expand_tilde(e, s);
	while (*s && !e->failed) {
		int c = *s++;

		if (c == '\'' && !in_quotes) {
			e->quotes = 1;
			while (*s && *s != '\'')
				put(e, *s++, QUOTED);
			s += *s != '\0';
		} else if (c == '"') {
			const char *end = skip_nested(s, '"');

			if (in_quotes || !end)
				continue;
			e->quotes = 1;
			expand_into(e, copy_text(s, (size_t)(end - s) - 1), 1);
			if (strcmp(copy_text(s, (size_t)(end - s) - 1), "$@") == 0 && positional_count == 0)
				e->quotes = 0;
			s = end;
		} else if (c == '\\' && *s) {
			if (in_quotes && !strchr("$`\"\\\n", *s))
				put(e, c, QUOTED);
			if (*s == '\n')
				s++;
			else
				put(e, *s++, QUOTED);
		} else if (c == '$' && *s == '\'' && !in_quotes) {
			e->quotes = 1;
			s = expand_c_string(e, s + 1);
		} else if (c == '$') {
			s = expand_dollar(e, s, in_quotes);
		} else if (c == '`') {
			s = expand_backquotes(e, s, in_quotes);
		} else {
			put(e, c, in_quotes ? QUOTED : PLAIN);
		}
	}
}

struct arguments {
	char **list;
	size_t n, room;
};

static void add_argument(struct arguments *a, char *argument)
{
	if (a->n + 2 >= a->room) {
		char **larger = alloc((a->room = a->room * 2 + 16) * sizeof *larger);

		if (a->n)
			memcpy(larger, a->list, a->n * sizeof *larger);
		a->list = larger;
	}
	a->list[a->n++] = argument;
	a->list[a->n] = NULL;
}

/* Characters from .. to of the expansion as a pattern; whether it is more than plain text. */
static char *as_pattern(struct expansion *e, size_t from, size_t to, int *special)
{
	struct text t = { 0 };

	*special = 0;
	for (size_t i = from; i < to; i++) {
		int c = e->text.s[i], active = e->origins.s[i] != QUOTED + 1;

		if (strchr("*?[", c) && active)
			*special = 1;
		else if (strchr("*?[]\\-!^", c) && (!active || c == '\\'))
			add_char(&t, '\\');
		add_char(&t, c);
	}
	return text_of(&t);
}

static void add_field(struct arguments *a, struct expansion *e, size_t from, size_t to)
{
	int special;
	char *pattern = as_pattern(e, from, to, &special);
	char **paths = special ? expand_path(pattern) : NULL;

	if (paths) {
		while (*paths)
			add_argument(a, *paths++);
		return;
	}
	add_argument(a, to > from ? copy_text(e->text.s + from, to - from) : "");
}

static void split(struct arguments *a, struct expansion *e)
{
	const char *ifs = get_var("IFS");
	size_t from = 0, i;
	int open = e->quotes; /* an argument has begun, though it may be empty yet */

	if (!ifs)
		ifs = " \t\n";
	for (i = 0; i < e->text.n; i++) {
		int c = e->text.s[i], origin = e->origins.s[i] - 1;

		if (origin == BREAK) {
			add_field(a, e, from, i);
			from = i + 1;
			open = 1;
		} else if (origin == RESULT && c && strchr(ifs, c)) {
			if (i > from || open || !isspace(c))
				add_field(a, e, from, i);
			from = i + 1;
			open = 0;
		} else {
			open = 1;
		}
	}
	if (i > from || open)
		add_field(a, e, from, i);
}

/* NULL if an expansion failed; what was wrong has been said. */
char **expand_words(struct word *words)
{
	struct arguments a = { 0 };

	a.list = alloc(sizeof *a.list);
	for (words = expand_lists(words); words; words = words->next) {
		struct expansion e = { 0 };

		expand_into(&e, words->text, 0);
		if (e.failed)
			return NULL;
		split(&a, &e);
	}
	return a.list;
}

/* Without splitting and file names: for assignments, redirections, case. */
char *expand_to_string(const char *word)
{
	struct expansion e = { 0 };

	expand_into(&e, word, 0);
	return text_of(&e.text);
}

char *expand_pattern(const char *word)
{
	struct expansion e = { 0 };
	int special;

	expand_into(&e, word, 0);
	return as_pattern(&e, 0, e.text.n, &special);
}

/* As between double quotes, but a double quote means itself. */
char *expand_here_text(const char *text)
{
	struct expansion e = { 0 };

	while (*text) {
		size_t n = strcspn(text, "\"");

		expand_into(&e, copy_text(text, n), 1);
		text += n;
		for (; *text == '"'; text++)
			put(&e, '"', QUOTED);
	}
	return text_of(&e.text);
}
