/* Commands as text again, the way bash lists them as jobs. */
#include <stdio.h>
#include "sh.h"

static void print(struct text *t, struct command *c);

static void print_words(struct text *t, struct word *words)
{
	for (struct word *w = words; w; w = w->next) {
		if (w != words)
			add_char(t, ' ');
		add_string(t, w->text);
	}
}

static void print_redirects(struct text *t, struct redirect *r)
{
	static const char *const operators[] = { "< ", "> ", ">> ", "<> ", "&", "&> ", "&>> ", "<< ", "<<< " };

	for (; r; r = r->next) {
		int usual = r->kind == READ_FROM || r->kind == READ_WRITE || r->kind >= HERE_TEXT ? 0 : 1;

		add_char(t, ' ');
		if (r->fd != usual || r->kind == SAME_AS)
			add_string(t, format_text("%d", r->fd));
		if (r->kind == SAME_AS)
			add_char(t, r->fd == 0 ? '<' : '>');
		add_string(t, operators[r->kind]);
		add_string(t, r->word);
	}
}

static void print_pair(struct text *t, struct command *c, const char *between)
{
	print(t, c->left);
	add_string(t, between);
	print(t, c->right);
}

static void print_block(struct text *t, const char *before, struct command *body, const char *after)
{
	add_string(t, before);
	print(t, body);
	add_string(t, after);
}

static void print_case(struct text *t, struct command *c)
{
	add_string(t, "case ");
	add_string(t, c->words->text);
	add_string(t, " in ");
	for (struct case_item *item = c->items; item; item = item->next) {
		for (struct word *w = item->patterns; w; w = w->next) {
			add_string(t, w->text);
			add_string(t, w->next ? " | " : ") ");
		}
		if (item->body)
			print(t, item->body);
		add_string(t, item->end == FALL_THROUGH ? ";& " : item->end == GO_ON ? ";;& " : ";; ");
	}
	add_string(t, "esac");
}

static void print(struct text *t, struct command *c)
{
	switch (c->kind) {
	case SIMPLE:
		print_words(t, c->words);
		break;
	case PIPELINE:
		print_pair(t, c, " | ");
		break;
	case AND:
		print_pair(t, c, " && ");
		break;
	case OR:
		print_pair(t, c, " || ");
		break;
	case SEQUENCE:
		print_pair(t, c, c->left->kind == BACKGROUND ? " " : "; ");
		break;
	case NOT:
		print_block(t, "! ", c->left, "");
		break;
	case TIMED:
		print_block(t, "time ", c->left, "");
		break;
	case BACKGROUND:
		print_block(t, "", c->left, " &");
		break;
	case SUBSHELL:
		print_block(t, "( ", c->left, " )");
		break;
	case GROUP:
		print_block(t, "{ ", c->left, "; }");
		break;
	case IF:
		print_block(t, "if ", c->left, "; then ");
		print(t, c->right);
		if (c->otherwise)
			print_block(t, "; else ", c->otherwise, "");
		add_string(t, "; fi");
		break;
	case WHILE:
	case UNTIL:
		print_block(t, c->kind == WHILE ? "while " : "until ", c->left, "; do ");
		print_block(t, "", c->right, "; done");
		break;
	case FOR:
	case SELECT:
		add_string(t, format_text("%s %s in ", c->kind == FOR ? "for" : "select", c->name));
		if (c->words_given)
			print_words(t, c->words);
		else
			add_string(t, "\"$@\"");
		print_block(t, "; do ", c->left, "; done");
		break;
	case FOR_SUM:
		add_string(t, format_text("for ((%s; %s; %s)); do ", c->words->text, c->words->next->text, c->words->next->next->text));
		print_block(t, "", c->left, "; done");
		break;
	case CASE:
		print_case(t, c);
		break;
	case SUM:
		add_string(t, format_text("((%s))", c->words->text));
		break;
	case CONDITION:
		add_string(t, "[[ ");
		print_words(t, c->words);
		add_string(t, " ]]");
		break;
	case FUNCTION:
		print_block(t, format_text("%s () ", c->name), c->left, "");
		break;
	}
	print_redirects(t, c->redirects);
}

char *command_text(struct command *command)
{
	struct text t = { 0 };

	print(&t, command);
	return text_of(&t);
}

void print_function(const char *name, struct command *body)
{
	printf("%s () \n{ \n    %s\n}\n", name, command_text(body->kind == GROUP ? body->left : body));
}

/* set -x: the head of a command that holds others */
void trace_compound(struct command *c)
{
	struct text t = { 0 };

	switch (c->kind) {
	case FOR:
	case SELECT:
		add_string(&t, format_text("%s %s in ", c->kind == FOR ? "for" : "select", c->name));
		print_words(&t, c->words);
		break;
	case CASE:
		add_string(&t, format_text("case %s in", c->words->text));
		break;
	case SUM:
		add_string(&t, format_text("(( %s ))", c->words->text));
		break;
	case CONDITION:
		print(&t, c);
		break;
	default:
		return;
	}
	fprintf(stderr, "%s%s\n", get_var("PS4"), text_of(&t));
}
