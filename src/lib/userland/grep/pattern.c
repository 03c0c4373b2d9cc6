/* Basic and extended regular expressions, as a tree of nodes. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "grep.h"

int ignore_case, extended;

static const char *at; /* in the pattern */
static int groups, depth;

_Noreturn void fail(const char *message)
{
	fprintf(stderr, "grep: %s\n", message);
	exit(2);
}

int in_set(const unsigned char *set, int c) { return set[c >> 3] >> (c & 7) & 1; }
static void add_to_set(unsigned char *set, int c) { set[c >> 3] |= (unsigned char)(1 << (c & 7)); }

static void add_class(unsigned char *set)
{
	static const struct {
		const char *name;
		int (*holds)(int c);
	} classes[] = { { "alpha", isalpha }, { "digit", isdigit }, { "alnum", isalnum }, { "upper", isupper },
		        { "lower", islower }, { "space", isspace }, { "blank", isblank }, { "punct", ispunct },
		        { "print", isprint }, { "graph", isgraph }, { "cntrl", iscntrl }, { "xdigit", isxdigit } };
	const char *end = strstr(at, ":]");

	if (!end)
		fail("Unmatched [, [^, [:, [., or [=");
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (strlen(classes[i].name) == (size_t)(end - at) && strncmp(at, classes[i].name, (size_t)(end - at)) == 0)
			for (int c = 0; c < 256; c++)
				if (classes[i].holds(c))
					add_to_set(set, c);
	at = end + 2;
}

/* Behind the [ */
static void parse_set(struct node *node)
{
	int negated = *at == '^', first = 1;

	at += negated;
	for (; first || *at != ']'; first = 0) {
		int low, high;

		if (!*at)
			fail("Unmatched [, [^, [:, [., or [=");
		if (at[0] == '[' && at[1] == ':') {
			at += 2;
			add_class(node->set);
			continue;
		}
		low = high = (unsigned char)*at++;
		if (at[0] == '-' && at[1] && at[1] != ']') {
			high = (unsigned char)at[1];
			at += 2;
		}
		for (int c = low; c <= high; c++)
			add_to_set(node->set, c);
	}
	at++;
	for (int c = 0; c < 256 && ignore_case; c++)
		if (in_set(node->set, c))
			add_to_set(node->set, islower(c) ? toupper(c) : tolower(c));
	for (int i = 0; i < 32 && negated; i++)
		node->set[i] = (unsigned char)~node->set[i];
}

/* Whether the operator stands here: plain in extended expressions, behind a backslash in basic ones. */
static int operator_at(const char *s, int c)
{
	return extended ? *s == c : s[0] == '\\' && s[1] == c;
}

static void skip_operator(void) { at += extended ? 1 : 2; }

static struct branch *parse_branches(void);

static void shorthand(struct node *node, int c)
{
	int negated = isupper(c);

	node->kind = SET;
	for (int i = 0; i < 256; i++)
		if ((tolower(c) == 'w' ? isalnum(i) || i == '_' : isspace(i) != 0) != negated)
			add_to_set(node->set, i);
}

static struct node *parse_atom(int is_first)
{
	struct node *node = calloc(1, sizeof *node);
	int c = (unsigned char)*at;

	node->min = node->max = 1;
	if (operator_at(at, '(')) {
		skip_operator();
		node->kind = GROUP;
		node->c = ++groups;
		depth++;
		node->inside = parse_branches();
		depth--;
		if (!operator_at(at, ')'))
			fail("Unmatched ( or \\(");
		skip_operator();
		return node;
	}
	at++;
	if (c == '.') {
		node->kind = ANY;
	} else if (c == '[') {
		node->kind = SET;
		parse_set(node);
	} else if (c == '^' && (extended || is_first)) {
		node->kind = BEGIN;
	} else if (c == '$' && (extended || !*at || operator_at(at, ')') || operator_at(at, '|'))) {
		node->kind = END;
	} else if (c == '\\') {
		c = (unsigned char)*at++;
		node->kind = c == '<' ? WORD_START : c == '>' ? WORD_END : c == 'b' ? WORD_EDGE : c == 'B' ? NOT_WORD_EDGE : CHARACTER;
		node->c = c;
		if (!c)
			fail("Trailing backslash");
		if (c && strchr("wWsS", c))
			shorthand(node, c);
		if (isdigit(c) && c != '0') {
			node->kind = BACK;
			node->c = c - '0';
			if (node->c > groups)
				fail("Invalid back reference");
		}
	} else {
		node->c = ignore_case ? tolower(c) : c;
	}
	return node;
}

/* * + ? {n,m} */
static void parse_repetition(struct node *node)
{
	for (;;) {
		char *end;

		if (*at == '*') {
			at++;
			node->min = 0;
			node->max = -1;
		} else if (operator_at(at, '+')) {
			skip_operator();
			node->max = -1;
		} else if (operator_at(at, '?')) {
			skip_operator();
			node->min = 0;
		} else if (operator_at(at, '{') && isdigit((unsigned char)at[extended ? 1 : 2])) {
			skip_operator();
			node->min = node->max = (int)strtol(at, &end, 10);
			at = end;
			if (*at == ',') {
				at++;
				node->max = isdigit((unsigned char)*at) ? (int)strtol(at, &end, 10) : -1;
				at += strspn(at, "0123456789");
			}
			if (!operator_at(at, '}'))
				fail("Unmatched { or \\{");
			skip_operator();
		} else {
			return;
		}
	}
}

static struct branch *parse_branches(void)
{
	struct branch *branch = calloc(1, sizeof *branch);
	struct node **end = &branch->first;

	while (*at && !operator_at(at, '|') && !(depth && operator_at(at, ')'))) {
		int is_first = end == &branch->first;
		struct node *node;

		if (is_first && (*at == '*' || (extended && (*at == '+' || *at == '?')))) {
			/* Nothing to repeat: basic expressions mean the character, extended ones ignore it. */
			if (extended) {
				at++;
				continue;
			}
			node = calloc(1, sizeof *node);
			node->c = *at++;
			node->min = node->max = 1;
		} else {
			node = parse_atom(is_first);
		}
		if (node->kind != BEGIN)
			parse_repetition(node);
		*end = node;
		end = &node->next;
	}
	if (operator_at(at, '|')) {
		skip_operator();
		branch->next = parse_branches();
	}
	return branch;
}

struct branch *parse_pattern(const char *text)
{
	struct branch *branches;

	at = text;
	groups = 0;
	branches = parse_branches();
	if (*at)
		fail("Unmatched ) or \\)");
	return branches;
}
