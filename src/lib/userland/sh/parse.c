/* Builds the tree of commands, by recursive descent. After an error every function returns at once. */
#include <stdio.h>
#include <string.h>
#include "parse.h"

struct lexer lex;
static int failed; /* the token at hand does not belong here */

struct command *new_command(enum command_kind kind, struct command *left, struct command *right)
{
	struct command *command = alloc(sizeof *command);

	command->kind = kind;
	command->line = lex.line;
	command->left = left;
	command->right = right;
	return command;
}

int is_operator(const char *text)
{
	return lex.token == OPERATOR && strcmp(lex.text, text) == 0;
}

/* A reserved word, where a command may begin. */
int is_reserved(const char *text)
{
	return lex.token == WORD && strcmp(lex.text, text) == 0;
}

int at_error(void)
{
	return failed || lex.trouble != FINE;
}

void fail(void)
{
	failed = 1;
}

void advance(int command_position)
{
	lex.command_position = command_position;
	if (!at_error())
		next_token(&lex);
}

void skip_newlines(void)
{
	while (lex.token == NEWLINE && !at_error())
		advance(1);
}

int ends_list(const char *const *closers)
{
	for (; *closers; closers++)
		if (is_reserved(*closers) || is_operator(*closers))
			return 1;
	return 0;
}

struct word *parse_words(void)
{
	struct word *first = NULL, **end = &first;

	while (lex.token == WORD && !at_error()) {
		*end = alloc(sizeof **end);
		(*end)->text = lex.text;
		end = &(*end)->next;
		advance(0);
	}
	return first;
}

static char *without_quotes(const char *word)
{
	struct text t = { 0 };

	for (; *word; word++)
		if (!strchr("'\"\\", *word))
			add_char(&t, *word);
	return text_of(&t);
}

static struct redirect *new_redirect(enum redirect_kind kind, int fd, char *word)
{
	struct redirect *r = alloc(sizeof *r);

	r->kind = kind;
	r->fd = fd;
	r->word = word;
	return r;
}

/* One redirection, if the token at hand begins one, is added to the list. */
static int parse_redirect(struct redirect **list)
{
	static const struct {
		const char *text;
		enum redirect_kind kind;
		int fd;
	} kinds[] = { { "<", READ_FROM, 0 },  { ">", WRITE_TO, 1 },    { ">|", WRITE_TO, 1 },      { ">>", APPEND_TO, 1 },
		      { "<>", READ_WRITE, 0 }, { "<&", SAME_AS, 0 },    { ">&", SAME_AS, 1 },       { "&>", BOTH_TO, 1 },
		      { "&>>", BOTH_APPEND, 1 }, { "<<", HERE_TEXT, 0 }, { "<<-", HERE_TEXT, 0 }, { "<<<", HERE_STRING, 0 } };
	int given = lex.io_number;
	struct redirect *r;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		const char *operator = kinds[i].text;

		if (!is_operator(operator))
			continue;
		advance(0);
		if (lex.token != WORD) {
			fail();
			return 1;
		}
		r = new_redirect(kinds[i].kind, given >= 0 ? given : kinds[i].fd, lex.text);
		if (strcmp(operator, ">&") == 0 && given < 0 && strspn(lex.text, "0123456789-$") == 0)
			r->kind = BOTH_TO;
		r->clobbers = operator[1] == '|';
		if (r->kind == HERE_TEXT) {
			r->literal = strpbrk(lex.text, "'\"\\") != NULL;
			expect_here_text(&lex, r, without_quotes(lex.text), operator[2] == '-');
		}
		while (*list)
			list = &(*list)->next;
		*list = r;
		advance(0);
		return 1;
	}
	return 0;
}

static struct command *parse_function(struct command *command)
{
	advance(0);
	if (!is_operator(")")) {
		fail();
		return command;
	}
	command->kind = FUNCTION;
	command->name = command->words->text;
	advance(1);
	skip_newlines();
	command->left = parse_and_or();
	return command;
}

/* {NAME} directly before < or >: NAME */
static char *redirect_variable(void)
{
	size_t n = lex.token == WORD ? strlen(lex.text) : 0;

	if (n < 3 || lex.text[0] != '{' || lex.text[n - 1] != '}' || !is_name(lex.text + 1, n - 2))
		return NULL;
	if (*lex.at != '<' && *lex.at != '>')
		return NULL;
	return copy_text(lex.text + 1, n - 2);
}

static struct redirect *last_redirect(struct redirect *list)
{
	while (list->next)
		list = list->next;
	return list;
}

static struct command *parse_simple(void)
{
	struct command *command = new_command(SIMPLE, NULL, NULL);
	struct word **end = &command->words;
	int only_assignments = 1;

	while (!at_error()) {
		char *variable = redirect_variable();

		if (variable) {
			advance(0);
			if (parse_redirect(&command->redirects))
				last_redirect(command->redirects)->variable = variable;
		} else if (lex.token == WORD) {
			only_assignments = only_assignments && assigned_length(lex.text);
			*end = alloc(sizeof **end);
			(*end)->text = lex.text;
			end = &(*end)->next;
			/* After an assignment the command itself is still to come. */
			advance(only_assignments);
			if (is_operator("(") && command->words && !command->words->next && !command->redirects)
				return parse_function(command);
		} else if (!parse_redirect(&command->redirects)) {
			break;
		}
	}
	if (!command->words && !command->redirects)
		fail();
	return command;
}

/* function NAME { ... }, with or without () */
static struct command *parse_keyword_function(void)
{
	struct command *command = new_command(FUNCTION, NULL, NULL);

	advance(0);
	if (lex.token != WORD)
		fail();
	command->name = lex.text;
	advance(1);
	if (is_operator("(")) {
		advance(0);
		if (!is_operator(")"))
			fail();
		advance(1);
	}
	skip_newlines();
	command->left = parse_and_or();
	return command;
}

static struct command *parse_command(void)
{
	static const char *const misplaced[] = { "then", "elif", "else", "fi", "do", "done", "esac", "}", NULL };
	struct command *command;

	if (at_error())
		return new_command(SIMPLE, NULL, NULL);
	if (is_operator("(") && (command = parse_sum()))
		;
	else if (is_operator("("))
		command = parse_group(SUBSHELL, ")");
	else if (is_reserved("[["))
		command = parse_condition();
	else if (is_reserved("{"))
		command = parse_group(GROUP, "}");
	else if (is_reserved("if"))
		command = parse_if();
	else if (is_reserved("while"))
		command = parse_while(WHILE);
	else if (is_reserved("until"))
		command = parse_while(UNTIL);
	else if (is_reserved("for") || is_reserved("select"))
		command = parse_for();
	else if (is_reserved("function"))
		command = parse_keyword_function();
	else if (is_reserved("case"))
		command = parse_case();
	else if (ends_list(misplaced) || (lex.token == OPERATOR && lex.io_number < 0 && !strchr("<>&", *lex.text))) {
		fail();
		return NULL;
	} else
		return parse_simple();
	while (!at_error() && parse_redirect(&command->redirects))
		;
	return command;
}

static struct command *parse_pipeline(void)
{
	struct command *command;

	if (is_reserved("!")) {
		advance(1);
		return new_command(NOT, parse_pipeline(), NULL);
	}
	if (is_reserved("time")) {
		advance(1);
		return new_command(TIMED, parse_pipeline(), NULL);
	}
	command = parse_command();
	while (!at_error() && (is_operator("|") || is_operator("|&"))) {
		if (is_operator("|&")) {
			struct redirect **end = &command->redirects;

			while (*end)
				end = &(*end)->next;
			*end = new_redirect(SAME_AS, 2, "1");
		}
		advance(1);
		skip_newlines();
		command = new_command(PIPELINE, command, parse_command());
	}
	return command;
}

struct command *parse_and_or(void)
{
	struct command *command = parse_pipeline();

	while (!at_error() && (is_operator("&&") || is_operator("||"))) {
		enum command_kind kind = is_operator("&&") ? AND : OR;

		advance(1);
		skip_newlines();
		command = new_command(kind, command, parse_pipeline());
	}
	return command;
}

/* Commands up to one of the closers. With no closers: up to the end of the line. */
struct command *parse_list(const char *const *closers)
{
	struct command *list = NULL;

	if (closers)
		skip_newlines();
	do {
		struct command *command = parse_and_or();

		if (is_operator("&")) {
			command = new_command(BACKGROUND, command, NULL);
			advance(1);
		} else if (is_operator(";")) {
			advance(1);
		} else if (lex.token != NEWLINE) {
			list = list ? new_command(SEQUENCE, list, command) : command;
			break;
		}
		list = list ? new_command(SEQUENCE, list, command) : command;
		if (closers)
			skip_newlines();
		else if (lex.token == NEWLINE)
			break;
	} while (!at_error() && lex.token != END && !(closers && ends_list(closers)));
	return list;
}

static const char *rest_of_line(const char *text, int lines)
{
	for (; lines > 0; lines--)
		text += strcspn(text, "\n") + 1;
	return copy_text(text, strcspn(text, "\n"));
}

static void report(const char *text, int first_line)
{
	int line = lex.token == NEWLINE ? lex.line - 1 : lex.line;

	if (interactive) {
		fprintf(stderr, "bash: syntax error near unexpected token `%s'\n", lex.text);
		return;
	}
	fprintf(stderr, "%s: %sline %d: syntax error near unexpected token `%s'\n", shell_name, input_name, line, lex.text);
	fprintf(stderr, "%s: %sline %d: `%s'\n", shell_name, input_name, line, rest_of_line(text, line - first_line));
}

static void report_end(const char *start, int quote)
{
	int line = lex.line + (!quote && lex.at > start && lex.at[-1] != '\n');
	const char *place = interactive ? "bash: " : format_text("%s: %sline %d: ", shell_name, input_name, line);

	if (quote) {
		fprintf(stderr, "%sunexpected EOF while looking for matching `%c'\n", place, quote);
		if (!interactive)
			return;
	}
	fprintf(stderr, "%ssyntax error: unexpected end of file\n", place);
}

enum parse_result parse_line(const char **text, int *line, struct command **result, int at_end_of_input)
{
	const char *start = *text;
	int first_line = *line;

	memset(&lex, 0, sizeof lex);
	lex.at = start;
	lex.line = first_line;
	lex.io_number = -1;
	failed = 0;
	*result = NULL;
	advance(1);
	if (!at_error() && (lex.token == END || lex.token == NEWLINE)) {
		*text = lex.at;
		*line = lex.line;
		return NOTHING;
	}
	if (!at_error())
		*result = parse_list(NULL);
	if (!at_error() && lex.token != NEWLINE && lex.token != END)
		fail();
	/* If the text ends in the middle of something, it may only be that more is to come. */
	if (lex.trouble != FINE || (failed && lex.token == END)) {
		if (!at_end_of_input)
			return NEED_MORE;
		report_end(start, lex.trouble == UNMATCHED ? lex.open_quote : 0);
		*text += strlen(*text);
		return SYNTAX_ERROR;
	}
	if (failed) {
		report(start, first_line);
		*text += strlen(*text);
		return SYNTAX_ERROR;
	}
	*text = lex.at;
	*line = lex.line;
	return PARSED;
}
