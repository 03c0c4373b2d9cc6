/* The parser's other half: commands that begin with a reserved word or a parenthesis. */
#include <string.h>
#include "parse.h"

static void expect_reserved(const char *text, int command_position)
{
	if (is_reserved(text))
		advance(command_position);
	else
		fail();
}

struct command *parse_if(void)
{
	static const char *const then[] = { "then", NULL }, *const after[] = { "elif", "else", "fi", NULL },
	                         *const fi[] = { "fi", NULL };
	struct command *command = new_command(IF, NULL, NULL);

	advance(1);
	command->left = parse_list(then);
	expect_reserved("then", 1);
	command->right = parse_list(after);
	if (is_reserved("elif")) {
		command->otherwise = parse_if();
		return command;
	}
	if (is_reserved("else")) {
		advance(1);
		command->otherwise = parse_list(fi);
	}
	expect_reserved("fi", 0);
	return command;
}

static struct command *parse_do_group(void)
{
	static const char *const done[] = { "done", NULL };
	struct command *body;

	expect_reserved("do", 1);
	body = parse_list(done);
	expect_reserved("done", 0);
	return body;
}

struct command *parse_while(enum command_kind kind)
{
	static const char *const keyword[] = { "do", NULL };
	struct command *command = new_command(kind, NULL, NULL);

	advance(1);
	command->left = parse_list(keyword);
	command->right = parse_do_group();
	return command;
}

/* ((...)) */
struct command *parse_sum(void)
{
	struct command *command = new_command(SUM, NULL, NULL);
	char *sum = take_sum(&lex);

	if (!sum)
		return NULL;
	command->words = alloc(sizeof *command->words);
	command->words->text = sum;
	advance(0);
	return command;
}

/* for ((first; condition; step)) */
static struct command *parse_for_sum(void)
{
	struct command *command = parse_sum();
	struct word **end;
	char *sums;

	if (!command) {
		fail();
		return NULL;
	}
	command->kind = FOR_SUM;
	sums = command->words->text;
	end = &command->words;
	for (int i = 0; i < 3; i++) {
		size_t n = strcspn(sums, ";");

		*end = alloc(sizeof **end);
		(*end)->text = copy_text(sums, n);
		end = &(*end)->next;
		sums += n + (sums[n] == ';');
	}
	if (is_operator(";"))
		advance(1);
	skip_newlines();
	command->left = parse_do_group();
	return command;
}

/* [[ ... ]]: operators are words in it. */
struct command *parse_condition(void)
{
	struct command *command = new_command(CONDITION, NULL, NULL);
	struct word **end = &command->words;

	for (advance(0); !at_error() && !is_reserved("]]"); advance(0)) {
		if (lex.token != WORD && lex.token != OPERATOR) {
			fail();
			break;
		}
		*end = alloc(sizeof **end);
		(*end)->text = lex.text;
		end = &(*end)->next;
	}
	advance(0);
	return command;
}

struct command *parse_for(void)
{
	struct command *command = new_command(is_reserved("for") ? FOR : SELECT, NULL, NULL);

	advance(0);
	if (is_operator("(") && command->kind == FOR)
		return parse_for_sum();
	if (lex.token != WORD || !is_name(lex.text, strlen(lex.text))) {
		fail();
		return command;
	}
	command->name = lex.text;
	advance(1);
	skip_newlines();
	if (is_reserved("in")) {
		command->words_given = 1;
		advance(0);
		command->words = parse_words();
	}
	if (is_operator(";"))
		advance(1);
	skip_newlines();
	command->left = parse_do_group();
	return command;
}

struct command *parse_case(void)
{
	static const char *const ends[] = { ";;", ";&", ";;&", "esac", NULL };
	struct command *command = new_command(CASE, NULL, NULL);
	struct case_item **end = &command->items;

	advance(0);
	if (lex.token != WORD)
		fail();
	command->words = alloc(sizeof *command->words);
	command->words->text = lex.text;
	advance(1);
	skip_newlines();
	expect_reserved("in", 1);
	skip_newlines();
	while (!at_error() && !is_reserved("esac")) {
		struct case_item *item = alloc(sizeof *item);
		struct word **pattern = &item->patterns;

		if (is_operator("("))
			advance(0);
		do {
			if (is_operator("|"))
				advance(0);
			if (lex.token != WORD)
				fail();
			*pattern = alloc(sizeof **pattern);
			(*pattern)->text = lex.text;
			pattern = &(*pattern)->next;
			advance(0);
		} while (is_operator("|") && !at_error());
		if (!is_operator(")"))
			fail();
		advance(1);
		skip_newlines();
		if (!ends_list(ends))
			item->body = parse_list(ends);
		*end = item;
		end = &item->next;
		item->end = is_operator(";&") ? FALL_THROUGH : is_operator(";;&") ? GO_ON : STOP;
		if (is_operator(";;") || item->end != STOP)
			advance(1);
		skip_newlines();
	}
	expect_reserved("esac", 0);
	return command;
}

struct command *parse_group(enum command_kind kind, const char *close)
{
	const char *closers[] = { close, NULL };
	struct command *command;

	advance(1);
	command = new_command(kind, parse_list(closers), NULL);
	if (!is_reserved(close) && !is_operator(close))
		fail();
	advance(0);
	return command;
}
