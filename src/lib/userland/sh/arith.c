/* $((...)): C's integer expressions on 64 bits. Each level of the ladder binds tighter than the one before. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "sh.h"

static const char *at;
static int broken;

static long assignment(void);

static void blanks(void)
{
	while (isspace((unsigned char)*at))
		at++;
}

static int take(const char *operator)
{
	blanks();
	if (strncmp(at, operator, strlen(operator)) != 0)
		return 0;
	at += strlen(operator);
	return 1;
}

static long value_of(const char *name)
{
	const char *value = get_var(name), *saved = at;
	long n;

	if (!value || !*value)
		return 0;
	at = value;
	n = assignment();
	at = saved;
	return n;
}

static char *take_name(void)
{
	size_t n = 0;

	blanks();
	while (isalnum((unsigned char)at[n]) || at[n] == '_')
		n++;
	if (!is_name(at, n))
		return NULL;
	at += n;
	return copy_text(at - n, n);
}

static long store(const char *name, long n)
{
	set_var(name, format_text("%ld", n));
	return n;
}

static long primary(void)
{
	char *name, *end;
	long n;

	blanks();
	if (take("(")) {
		n = assignment();
		if (!take(")"))
			broken = 1;
		return n;
	}
	if (take("++") || take("--")) {
		int step = at[-1] == '+' ? 1 : -1;

		name = take_name();
		if (name)
			return store(name, value_of(name) + step);
		broken = 1;
		return 0;
	}
	if (take("-"))
		return -primary();
	if (take("+"))
		return primary();
	if (take("!"))
		return !primary();
	if (take("~"))
		return ~primary();
	name = take_name();
	if (name) {
		if (take("++") || take("--")) {
			n = value_of(name);
			store(name, n + (at[-1] == '+' ? 1 : -1));
			return n;
		}
		return value_of(name);
	}
	n = strtol(at, &end, 0);
	broken |= end == at;
	at = end;
	return n;
}

struct operator {
	const char *text;
	int level;
};

/* Longer ones first, so that < does not hide <=. */
static const struct operator operators[] = { { "||", 1 }, { "&&", 2 }, { "==", 6 }, { "!=", 6 }, { "<=", 7 }, { ">=", 7 },
	{ "<<", 8 }, { ">>", 8 }, { "|", 3 }, { "^", 4 }, { "&", 5 }, { "<", 7 }, { ">", 7 }, { "+", 9 }, { "-", 9 },
	{ "*", 10 }, { "/", 10 }, { "%", 10 } };

static long apply(const char *operator, long a, long b)
{
	if ((*operator == '/' || *operator == '%') && b == 0) {
		complain("division by 0 (error token is \"%s\")\n", at);
		broken = 2;
		return 0;
	}
	switch (operator[0]) {
	case '|':
		return operator[1] ? a || b : a | b;
	case '&':
		return operator[1] ? a && b : a & b;
	case '^':
		return a ^ b;
	case '=':
		return a == b;
	case '!':
		return a != b;
	case '<':
		return operator[1] == '=' ? a <= b : operator[1] == '<' ? a << b : a < b;
	case '>':
		return operator[1] == '=' ? a >= b : operator[1] == '>' ? a >> b : a > b;
	case '+':
		return a + b;
	case '-':
		return a - b;
	case '*':
		return a * b;
	case '/':
		return a / b;
	}
	return a % b;
}

static long binary(int level)
{
	long n = primary();

	for (;;) {
		const struct operator *found = NULL;

		blanks();
		for (size_t i = 0; i < sizeof operators / sizeof *operators && !found; i++)
			if (strncmp(at, operators[i].text, strlen(operators[i].text)) == 0)
				found = &operators[i];
		if (!found || found->level < level || broken)
			return n;
		at += strlen(found->text);
		n = apply(found->text, n, binary(found->level + 1));
	}
}

static long conditional(void)
{
	long condition = binary(1), yes, no;

	if (!take("?"))
		return condition;
	yes = assignment();
	if (!take(":"))
		broken = 1;
	no = assignment();
	return condition ? yes : no;
}

static long assignment(void)
{
	const char *start = at;
	char *name = take_name();

	if (name) {
		blanks();
		if (*at == '=' && at[1] != '=') {
			at++;
			return store(name, assignment());
		}
		if (*at && strchr("+-*/%&|^", *at) && at[1] == '=') {
			char operator[2] = { *at, '\0' };

			at += 2;
			return store(name, apply(operator, value_of(name), assignment()));
		}
	}
	at = start;
	return conditional();
}

long arithmetic(const char *expression, int *failed)
{
	long n = 0;

	at = expression;
	broken = 0;
	blanks();
	if (*at)
		n = assignment();
	blanks();
	if (broken < 2 && (broken || *at))
		complain("%s: syntax error: operand expected (error token is \"%s\")\n", expression, at);
	*failed = broken || *at;
	return n;
}
