/* Cuts the text of commands into words and operators, and puts in what aliases stand for. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "sh.h"

struct alias {
	char *name, *value;
	struct alias *next;
};

static struct alias *aliases;

/* An alias is not looked up inside its own value: until `rest` characters are left, it is in use. */
struct using_alias {
	const char *name;
	size_t rest;
	int blank_end; /* the value ends in a blank: the next word may be an alias too */
	struct using_alias *next;
};

void define_alias(const char *name, const char *value)
{
	struct alias *alias;

	remove_alias(name);
	alias = malloc(sizeof *alias);
	alias->name = strdup(name);
	alias->value = strdup(value);
	struct alias **link = &aliases;

	while (*link && strcmp((*link)->name, name) < 0)
		link = &(*link)->next;
	alias->next = *link;
	*link = alias;
}

const char *alias_value(const char *name)
{
	for (struct alias *alias = aliases; alias; alias = alias->next)
		if (strcmp(alias->name, name) == 0)
			return alias->value;
	return NULL;
}

int remove_alias(const char *name)
{
	for (struct alias **link = &aliases; *link; link = &(*link)->next)
		if (strcmp((*link)->name, name) == 0) {
			struct alias *gone = *link;

			*link = gone->next;
			free(gone->name);
			free(gone->value);
			free(gone);
			return 1;
		}
	return 0;
}

void print_aliases(void)
{
	for (struct alias *alias = aliases; alias; alias = alias->next)
		printf("alias %s='%s'\n", alias->name, alias->value);
}

int is_name(const char *s, size_t n)
{
	if (n == 0 || !(isalpha((unsigned char)*s) || *s == '_'))
		return 0;
	for (size_t i = 0; i < n; i++)
		if (!isalnum((unsigned char)s[i]) && s[i] != '_')
			return 0;
	return 1;
}

/*
 * s stands behind an opening quote, brace, bracket, parenthesis or backquote; the answer is behind the closing one,
 * NULL if there is none. Inside, other quotes nest.
 */
const char *skip_nested(const char *s, int open)
{
	int close = open == '(' ? ')' : open == '{' ? '}' : open == '[' ? ']' : open;

	while (*s) {
		int c = *s++;

		if (c == close)
			return s;
		if (open == '\'')
			continue;
		if (c == '\\')
			s = *s ? s + 1 : NULL;
		else if (c == '$' && (*s == '(' || *s == '{'))
			s = skip_nested(s + 1, *s);
		else if (c == '(' && open == '(')
			s = skip_nested(s, c);
		else if (c == '`' || (c == '"' && open != '`') || (c == '\'' && open != '"' && open != '`'))
			s = skip_nested(s, c);
		if (!s)
			return NULL;
	}
	return NULL;
}

static void unmatched(struct lexer *lex, int quote)
{
	lex->trouble = UNMATCHED;
	lex->open_quote = quote == '(' ? ')' : quote == '{' ? '}' : quote;
	lex->token = END;
	lex->at += strlen(lex->at);
}

struct here {
	struct redirect *redirect;
	const char *delimiter;
	int strip_tabs;
	struct here *next;
};

void expect_here_text(struct lexer *lex, struct redirect *redirect, const char *delimiter, int strip_tabs)
{
	struct here *here = alloc(sizeof *here), **end = &lex->pending;

	here->redirect = redirect;
	here->delimiter = delimiter;
	here->strip_tabs = strip_tabs;
	while (*end)
		end = &(*end)->next;
	*end = here;
}

/* Lines up to the delimiter. */
static char *read_here_text(struct lexer *lex, struct here *here)
{
	struct text body = { 0 };

	for (;;) {
		const char *line = lex->at;
		size_t n = strcspn(line, "\n");

		if (!*line) {
			lex->trouble = INCOMPLETE;
			return text_of(&body);
		}
		lex->at = line + n + (line[n] == '\n');
		lex->line++;
		for (; here->strip_tabs && *line == '\t'; n--)
			line++;
		if (n == strlen(here->delimiter) && strncmp(line, here->delimiter, n) == 0)
			return text_of(&body);
		add_string(&body, copy_text(line, n));
		add_char(&body, '\n');
	}
}

static int expand_alias(struct lexer *lex)
{
	const char *value = alias_value(lex->text);
	struct using_alias *use;

	for (use = lex->aliases; use; use = use->next)
		if (strcmp(use->name, lex->text) == 0 && strlen(lex->at) > use->rest)
			return 0;
	if (!value)
		return 0;
	use = alloc(sizeof *use);
	use->name = lex->text;
	use->rest = strlen(lex->at);
	use->blank_end = *value && isblank((unsigned char)value[strlen(value) - 1]);
	use->next = lex->aliases;
	lex->aliases = use;
	lex->at = format_text("%s%s", value, lex->at);
	return 1;
}

static int read_operator(struct lexer *lex)
{
	static const char *const operators[] = { "&>>", "<<<", "<<-", ";;&", ";&", "&&", "||", ";;", "<<", ">>", "<&", ">&", "<>",
		">|", "&>", "|&", "&", "|", ";", "(", ")", "<", ">" };

	for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
		size_t n = strlen(operators[i]);

		if (strncmp(lex->at, operators[i], n) == 0) {
			lex->token = OPERATOR;
			lex->text = (char *)operators[i];
			lex->at += n;
			return 1;
		}
	}
	return 0;
}

/* The token at hand is the first ( of ((...)): what stands inside, NULL if it does not end so. */
char *take_sum(struct lexer *lex)
{
	const char *start = lex->at + 1, *end;

	if (*lex->at != '(')
		return NULL;
	end = skip_nested(start, '(');
	if (!end || *end != ')')
		return NULL;
	lex->at = end + 1;
	return copy_text(start, (size_t)(end - start) - 1);
}

/* NAME=(...): a list of values. */
static int begins_list(const char *word, const char *s)
{
	return *s == '(' && s > word && s[-1] == '=' && assigned_length(word) && word + assigned_length(word) + 2 >= s;
}

/* <(...) and >(...): a file that is a command's output or input. */
static int begins_substitution(const char *s)
{
	return (*s == '<' || *s == '>') && s[1] == '(';
}

static void read_word(struct lexer *lex)
{
	const char *start = lex->at, *s = start;

	while (*s && (!strchr(" \t\n;&|<>()", *s) || begins_list(start, s) || begins_substitution(s))) {
		int c = *s++;
		const char *end = s;

		if (strchr("<>", c))
			c = *s++;
		if (c == '\\') {
			if (!*s) {
				lex->trouble = INCOMPLETE;
				break;
			}
			s++;
			continue;
		}
		if (c == '\'' || c == '"' || c == '`' || c == '(') {
			end = skip_nested(s, c);
		} else if (c == '$' && (*s == '(' || *s == '{')) {
			c = *s;
			end = skip_nested(s + 1, c);
		}
		if (!end) {
			unmatched(lex, c);
			return;
		}
		s = end;
	}
	for (const char *p = start; p < s; p++)
		lex->line += *p == '\n';
	lex->token = WORD;
	lex->text = copy_text(start, (size_t)(s - start));
	lex->at = s;
}

static void skip_blanks(struct lexer *lex)
{
	for (;;) {
		if (*lex->at == ' ' || *lex->at == '\t') {
			lex->at++;
		} else if (lex->at[0] == '\\' && lex->at[1] == '\n') {
			lex->at += 2;
			lex->line++;
			if (!*lex->at)
				lex->trouble = INCOMPLETE;
		} else {
			break;
		}
	}
	if (*lex->at == '#')
		lex->at += strcspn(lex->at, "\n");
}

void next_token(struct lexer *lex)
{
	int after_blank_alias;

	lex->io_number = -1;
	skip_blanks(lex);
	if (!*lex->at) {
		lex->token = END;
		lex->text = "newline";
		return;
	}
	if (*lex->at == '\n') {
		lex->at++;
		lex->line++;
		lex->token = NEWLINE;
		lex->text = "newline";
		for (; lex->pending; lex->pending = lex->pending->next)
			lex->pending->redirect->word = read_here_text(lex, lex->pending);
		return;
	}
	if (isdigit((unsigned char)*lex->at)) {
		const char *s = lex->at;

		while (isdigit((unsigned char)*s))
			s++;
		if (*s == '<' || *s == '>') {
			lex->io_number = atoi(lex->at);
			lex->at = s;
		}
	}
	if (!begins_substitution(lex->at) && read_operator(lex))
		return;
	after_blank_alias = lex->aliases && lex->aliases->blank_end && strlen(lex->at) <= lex->aliases->rest;
	if (after_blank_alias)
		lex->aliases->blank_end = 0;
	read_word(lex);
	if (lex->token == WORD && (lex->command_position || after_blank_alias) && interactive && expand_alias(lex))
		next_token(lex);
}

/* The words of a list, over as many lines as it takes. */
struct word *words_of(const char *list)
{
	struct lexer lex = { .at = list, .line = current_line, .io_number = -1 };
	struct word *first = NULL, **end = &first;

	for (next_token(&lex); lex.token == WORD || lex.token == NEWLINE; next_token(&lex))
		if (lex.token == WORD) {
			*end = alloc(sizeof **end);
			(*end)->text = lex.text;
			end = &(*end)->next;
		}
	return first;
}
