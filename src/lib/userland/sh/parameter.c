/* ${...}: a parameter, or all values of one, and what can be done to them on the way. transform.c does it. */
#include <ctype.h>
#include <string.h>
#include "expand.h"
#include "transform.h"
#include "vars.h"

size_t parameter_length(const char *s)
{
	size_t n = 0;

	if (*s && strchr("?$!#@*-", *s))
		return 1;
	if (isdigit((unsigned char)*s))
		return 1;
	while (isalnum((unsigned char)s[n]) || s[n] == '_')
		n++;
	return n;
}

/* Several values: "$@" makes an argument of each, "$*" joins them, and without quotes each is split further. */
void put_values(struct expansion *e, char **values, int joined, int in_quotes)
{
	const char *ifs = get_var("IFS");
	int any = 0;

	in_quotes |= e->whole;

	for (; *values; values++) {
		if (!in_quotes && !**values)
			continue;
		if (any++) {
			if (e->whole && !joined)
				put(e, ' ', QUOTED);
			else if (!in_quotes || !joined)
				put(e, ' ', BREAK);
			else if (!ifs || *ifs)
				put(e, ifs ? *ifs : ' ', QUOTED);
		}
		put_string(e, *values, in_quotes ? QUOTED : RESULT);
	}
	if (!any && !joined)
		e->no_values = 1;
}

static void fail_expansion(struct expansion *e)
{
	e->failed = 1;
	if (!interactive)
		leave(exit_on_error || !*input_name ? 1 : 127);
}

/* set -u */
void put_value(struct expansion *e, const char *name, const char *value, enum origin origin)
{
	if (!value && unset_is_error) {
		complain("%s: unbound variable\n", name);
		fail_expansion(e);
	} else if (value) {
		put_string(e, value, origin);
	}
}

static void bad_substitution(struct expansion *e, const char *body)
{
	complain("${%s}: bad substitution\n", body);
	e->failed = 1;
}

/* What ${ } names: a parameter, an element, or a list. */
struct subject {
	const char *name;
	char **values; /* NULL: one value */
	int joined;    /* by * and not by @ */
	const char *rest;
};

static char **variables_that_begin(const char *start)
{
	size_t n = 0;
	char **list;

	for (struct var *var = vars; var; var = var->next)
		n++;
	list = alloc((n + 1) * sizeof *list);
	n = 0;
	for (struct var *var = vars; var; var = var->next)
		if (strncmp(var->name, start, strlen(start)) == 0 && (var->value || is_array(var)))
			list[n++] = var->name;
	return list;
}

static int is_all(const char *s, size_t n) { return n == 1 && (*s == '@' || *s == '*'); }

/* Answers 0 if there is no parameter. */
static int find_subject(const char *body, int keys, struct subject *subject)
{
	size_t n = strspn(body, "0123456789"), inside;
	const char *end;

	if (!n)
		n = parameter_length(body);
	if (!n)
		return 0;
	subject->name = copy_text(body, n);
	subject->rest = body + n;
	if (is_all(body, n)) {
		subject->values = positional;
		subject->joined = *body == '*';
		return 1;
	}
	if (body[n] != '[' || !is_name(body, n))
		return 1;
	end = skip_nested(body + n + 1, '[');
	if (!end)
		return 0;
	inside = (size_t)(end - body) - n - 2;
	subject->rest = end;
	if (is_all(body + n + 1, inside)) {
		subject->values = all_elements(subject->name, keys);
		subject->joined = body[n + 1] == '*';
	} else {
		subject->name = copy_text(body, (size_t)(end - body));
	}
	return 1;
}

/* ${#...} */
static int put_length(struct expansion *e, const char *body, enum origin origin)
{
	struct subject subject = { 0 };
	const char *value;

	if (!body[1] || !find_subject(body + 1, 0, &subject) || *subject.rest)
		return 0;
	value = subject.values ? NULL : get_var(subject.name);
	if (!subject.values && !value && unset_is_error)
		put_value(e, subject.name, NULL, origin);
	put_string(e, format_text("%zu", subject.values ? count_of(subject.values) : value ? characters(value) : 0), origin);
	return 1;
}

/* ${!prefix*}, ${!name[@]}, ${!name}: *body is moved to what is named at last. 1: it has been put. */
static int resolve_reference(struct expansion *e, const char **body, int in_quotes)
{
	const char *name = *body + 1;
	size_t n = parameter_length(name);
	struct subject subject = { 0 };
	const char *target;

	if (is_name(name, n) && is_all(name + n, strlen(name + n))) {
		put_values(e, variables_that_begin(copy_text(name, n)), name[n] == '*', in_quotes);
		return 1;
	}
	if (!find_subject(name, 1, &subject))
		return 0;
	if (subject.values) {
		put_values(e, subject.values, subject.joined, in_quotes);
		return 1;
	}
	target = get_var(subject.name);
	*body = format_text("%s%s", target ? target : "", subject.rest);
	return 0;
}

/* -, =, + and ?: what to do where there is no value. Answers whether the word was put in its place. */
static int put_alternative(struct expansion *e, const struct subject *subject, const char **value, int operator,
                           int missing, const char *word, int in_quotes)
{
	if (operator == '+') {
		if (!missing)
			expand_into(e, word, in_quotes);
		return 1;
	}
	if (!missing)
		return 0;
	if (operator == '-') {
		expand_into(e, word, in_quotes);
		return 1;
	}
	if (operator == '=') {
		*value = expand_to_string(word);
		set_var(subject->name, *value);
		return 0;
	}
	complain("%s: %s\n", subject->name, *word ? expand_to_string(word) : "parameter null or not set");
	fail_expansion(e);
	return 1;
}

/* What stands between the braces of ${...}. */
void expand_braces(struct expansion *e, const char *body, int in_quotes)
{
	enum origin origin = in_quotes ? QUOTED : RESULT;
	struct subject subject = { 0 };
	const char *operator, *value;
	int colon;

	if (*body == '#' && put_length(e, body, origin))
		return;
	if (*body == '!' && body[1] && resolve_reference(e, &body, in_quotes))
		return;
	if (!find_subject(body, 0, &subject)) {
		bad_substitution(e, body);
		return;
	}
	value = subject.values ? subject.values[0] : get_var(subject.name);
	operator = subject.rest;
	colon = *operator == ':' && operator[1] && strchr("-=+?", operator[1]);
	operator += colon;
	if (*operator && strchr("-=+?", *operator)) {
		int missing = !value || (colon && !*value);

		if (put_alternative(e, &subject, &value, *operator, missing, operator + 1, in_quotes))
			return;
	} else if (*operator == ':' && subject.values) {
		subject.values = slice(subject.values, operator + 1, subject.values == positional);
	} else if (*operator && !subject.values && !value) {
		if (unset_is_error)
			put_value(e, subject.name, NULL, origin);
		if (!is_transformation(operator))
			bad_substitution(e, body);
		return;
	} else if (*operator) {
		int bad = 0;

		value = subject.values ? NULL : transform(value, operator, &bad);
		for (char **v = subject.values = subject.values ? copy_list(subject.values) : NULL; v && *v; v++)
			*v = transform(*v, operator, &bad);
		if (bad) {
			bad_substitution(e, body);
			return;
		}
	}
	if (subject.values)
		put_values(e, subject.values, subject.joined, in_quotes);
	else
		put_value(e, subject.name, value, origin);
}
