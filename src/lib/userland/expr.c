/* Computes what its arguments say: | & comparisons + - * / % : and parentheses, each an argument of its own. */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char **word;

static char *any(void);

static int is_number(const char *s, long *n)
{
	char *end;

	*n = strtol(s, &end, 10);
	return end > s && !*end;
}

static long number(const char *s)
{
	long n;

	if (!is_number(s, &n))
		errx(2, "non-integer argument");
	return n;
}

static char *text_of(long n)
{
	char *s = malloc(24);

	sprintf(s, "%ld", n);
	return s;
}

static int is_null(const char *s)
{
	long n;

	return !*s || (is_number(s, &n) && n == 0);
}

static char *operand(void)
{
	char *value = *word;

	if (!value)
		errx(2, "syntax error: missing argument");
	word++;
	if (strcmp(value, "length") == 0 && *word)
		return text_of((long)strlen(*word++));
	if (strcmp(value, "(") != 0)
		return value;
	value = any();
	if (!*word || strcmp(*word++, ")") != 0)
		errx(2, "syntax error: expecting ')'");
	return value;
}

/* The operator that comes next, if it is one of these. */
static const char *next_of(const char *operators)
{
	const char *p = operators;

	while (*word && *p) {
		size_t n = strcspn(p, " ");

		if (strlen(*word) == n && strncmp(*word, p, n) == 0)
			return *word++;
		p += n + (p[n] == ' ');
	}
	return NULL;
}

static char *product(void)
{
	char *value = operand();
	const char *op;

	while ((op = next_of("* / %"))) {
		long a = number(value), b = number(operand());

		if (*op != '*' && b == 0)
			errx(2, "division by zero");
		value = text_of(*op == '*' ? a * b : *op == '/' ? a / b : a % b);
	}
	return value;
}

static char *sum(void)
{
	char *value = product();
	const char *op;

	while ((op = next_of("+ -"))) {
		long a = number(value), b = number(product());

		value = text_of(*op == '+' ? a + b : a - b);
	}
	return value;
}

static char *comparison(void)
{
	char *value = sum();
	const char *op;

	while ((op = next_of("= == != < <= > >="))) {
		char *other = sum();
		long a, b;
		int order = is_number(value, &a) && is_number(other, &b) ? (a > b) - (a < b) : strcmp(value, other);
		int holds = *op == '=' ? order == 0 : *op == '!' ? order != 0 : *op == '<' ? order < 0 : order > 0;

		if ((*op == '<' || *op == '>') && op[1])
			holds |= order == 0;
		value = text_of(holds);
	}
	return value;
}

static char *both(void)
{
	char *value = comparison();

	while (next_of("&")) {
		char *other = comparison();

		if (is_null(value) || is_null(other))
			value = "0";
	}
	return value;
}

static char *any(void)
{
	char *value = both();

	while (next_of("|")) {
		char *other = both();

		if (is_null(value))
			value = is_null(other) ? "0" : other;
	}
	return value;
}

int main(int argc, char **argv)
{
	char *value;

	if (argc < 2)
		errx(2, "missing operand");
	word = argv + 1;
	value = any();
	if (*word)
		errx(2, "syntax error: unexpected argument '%s'", *word);
	puts(value);
	return is_null(value);
}
