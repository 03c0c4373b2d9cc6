/*
 * From a word as written to the arguments it stands for: ~, $variables, $(commands), $((sums)); then
 * what came from outside quotes is split at blanks and matched against file names; quotes go last.
 */
#include <ctype.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
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
	if (*name == '@' || *name == '*')
		put_values(e, positional, *name == '*', in_quotes);
	else
		put_value(e, name, get_var(name), origin);
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
	while (*s && *s != '\'') {
		char bytes[5] = { *s++ };

		if (*bytes == '\\')
			unescape(&s, bytes);
		put_string(e, bytes, QUOTED);
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
			if (e->no_values && !e->text.n)
				e->quotes = 0;
			s = end;
		} else if (c == '\\' && *s) {
			if (in_quotes && !strchr("$`\"\\\n", *s))
				put(e, c, QUOTED);
			if (*s == '\n')
				s++;
			else
				put(e, *s++, QUOTED);
		} else if (c == '$' && *s == '"' && !in_quotes) {
			/* $"...": a text to translate, and there is one language only */
		} else if (c == '$' && *s == '\'' && !in_quotes) {
			e->quotes = 1;
			s = expand_c_string(e, s + 1);
		} else if (c == '$') {
			s = expand_dollar(e, s, in_quotes);
		} else if (c == '`') {
			s = expand_backquotes(e, s, in_quotes);
		} else if ((c == '<' || c == '>') && *s == '(' && !in_quotes) {
			char *path;

			s = substitute_process(s - 1, &path);
			put_string(e, path, QUOTED);
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
	char **paths = special && !no_paths ? expand_path(pattern) : NULL;

	if (special && !no_paths && !paths && null_paths)
		return;
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
	struct expansion e = { .whole = 1 };

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
