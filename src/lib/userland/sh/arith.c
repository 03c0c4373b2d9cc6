/* $((...)): C's integer expressions on 64 bits. Each level of the ladder binds tighter than the one before. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "sh.h"

static const char *at;
static int broken;
static int depth; /* of variables whose values are sums */
static const char *whole; /* as messages show it */
static const char *last_operator = "";

static long assignment(void);
static long list(void);

static void break_off(const char *why, const char *token)
{
	if (broken)
		return;
	complain("%s: %s (error token is \"%s\")\n", whole, why, token);
	broken = 1;
}

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
	if (depth == 1024) {
		break_off("expression recursion level exceeded", value);
		return 0;
	}
	depth++;
	at = value;
	n = assignment();
	at = saved;
	depth--;
	return n;
}

/* NAME or NAME[SUBSCRIPT] */
static char *take_name(void)
{
	const char *end;
	size_t n = 0;

	blanks();
	while (isalnum((unsigned char)at[n]) || at[n] == '_')
		n++;
	if (!is_name(at, n))
		return NULL;
	if (at[n] == '[' && (end = skip_nested(at + n + 1, '[')))
		n = (size_t)(end - at);
	at += n;
	return copy_text(at - n, n);
}

static int digit_value(int c, int base)
{
	if (isdigit(c))
		return c - '0';
	if (islower(c))
		return c - 'a' + 10;
	if (isupper(c))
		return base <= 36 ? c - 'A' + 10 : c - 'A' + 36;
	return c == '@' ? 62 : c == '_' ? 63 : 64;
}

/* 12, 017, 0x1f, 2#101 */
static long take_number(void)
{
	const char *start = at, *p = at;
	int base = 10;
	long n = 0;

	if (p[0] == '0' && (p[1] == 'x' || p[1] == 'X')) {
		base = 16;
		p += 2;
	} else if (*p == '0') {
		base = 8;
	} else {
		size_t length = strspn(p, "0123456789");

		if (p[length] == '#') {
			base = atoi(p);
			p += length + 1;
		}
	}
	while (isalnum((unsigned char)*p) || *p == '@' || *p == '_') {
		int digit = digit_value((unsigned char)*p, base);

		if (digit >= base) {
			while (isalnum((unsigned char)*p))
				p++;
			break_off("value too great for base", copy_text(start, (size_t)(p - start)));
			break;
		}
		n = n * base + digit;
		p++;
	}
	at = p;
	return n;
}

static long store(const char *name, long n)
{
	set_var(name, format_text("%ld", n));
	return n;
}

static long primary(void)
{
	char *name;
	long n;

	blanks();
	if (take("(")) {
		n = list();
		if (!take(")"))
			break_off("missing `)'", at);
		return n;
	}
	if (take("++") || take("--")) {
		int step = at[-1] == '+' ? 1 : -1;

		name = take_name();
		if (name)
			return store(name, value_of(name) + step);
		break_off("syntax error: operand expected", at);
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
	if (isdigit((unsigned char)*at))
		return take_number();
	break_off("syntax error: operand expected", *at ? at : last_operator);
	return 0;
}

/* a ** b, which binds tightest and to the right */
static long power(void)
{
	long base = primary(), n = 1;

	if (!take("**"))
		return base;
	for (long exponent = power(); exponent > 0; exponent--)
		n *= base;
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

/* `right` is the text of b. */
static long apply(const char *operator, long a, long b, const char *right)
{
	if ((*operator == '/' || *operator == '%') && b == 0) {
		break_off("division by 0", right);
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
	long n = power();

	for (;;) {
		const char *right;
		const struct operator *found = NULL;

		blanks();
		for (size_t i = 0; i < sizeof operators / sizeof *operators && !found; i++)
			if (strncmp(at, operators[i].text, strlen(operators[i].text)) == 0)
				found = &operators[i];
		if (!found || found->level < level || broken)
			return n;
		last_operator = at;
		at += strlen(found->text);
		blanks();
		right = at;
		n = apply(found->text, n, binary(found->level + 1), right);
	}
}

static long conditional(void)
{
	long condition = binary(1), yes, no;

	if (!take("?"))
		return condition;
	yes = assignment();
	if (!take(":"))
		break_off("`:' expected for conditional expression", at);
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
		for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
			const char *operator = operators[i].text;
			size_t n = strlen(operator);

			if (!strchr("+-*/%&|^<>", *operator) || strncmp(at, operator, n) != 0 || at[n] != '=' || at[n + 1] == '=')
				continue;
			if (strcmp(operator, "<") == 0 || strcmp(operator, ">") == 0)
				continue;
			at += n + 1;
			const char *right = at;

			return store(name, apply(operator, value_of(name), assignment(), right));
		}
	}
	at = start;
	return conditional();
}

/* a, b: the last one counts */
static long list(void)
{
	long n = assignment();

	while (take(","))
		n = assignment();
	return n;
}

/* A subscript is a sum inside a sum: what stands outside goes on afterwards. */
long arithmetic(const char *expression, int *failed)
{
	const char *outer_at = at, *outer_whole = whole, *outer_operator = last_operator;
	int outer_broken = broken;
	long n = 0;

	at = whole = expression;
	last_operator = "";
	broken = 0;
	blanks();
	if (*at)
		n = list();
	blanks();
	if (*at)
		break_off("syntax error in expression", at);
	*failed = broken;
	at = outer_at;
	whole = outer_whole;
	last_operator = outer_operator;
	broken = outer_broken;
	return n;
}
