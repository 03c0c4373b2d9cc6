/* ${...}: a parameter, and what can be done to its value on the way. */
#include <ctype.h>
#include <string.h>
#include "expand.h"

/* Cuts off what matches the pattern: # or ## at the front, % or %% at the end, doubled the longest. */
static const char *cut(const char *value, const char *pattern, int at_end, int longest)
{
	size_t length = strlen(value);

	for (size_t i = 0; i <= length; i++) {
		/* how much to try to cut, the shortest or the longest first */
		size_t n = longest ? length - i : i;

		if (at_end && match(pattern, value + length - n))
			return copy_text(value, length - n);
		if (!at_end && match(pattern, copy_text(value, n)))
			return value + n;
	}
	return value;
}

/* ${name/pattern/replacement}: the longest match, the first or all of them. */
static const char *replace(const char *value, const char *pattern, const char *replacement, int all)
{
	struct text t = { 0 };

	while (*value) {
		size_t n = strlen(value);

		while (n && !match(pattern, copy_text(value, n)))
			n--;
		if (n) {
			add_string(&t, replacement);
			value += n;
			if (!all)
				break;
		} else {
			add_char(&t, *value++);
		}
	}
	add_string(&t, value);
	return text_of(&t);
}

static const char *substring(const char *value, const char *bounds)
{
	const char *colon = strchr(bounds, ':');
	long length = (long)strlen(value), from, n = length;
	int failed;

	from = arithmetic(expand_to_string(colon ? copy_text(bounds, (size_t)(colon - bounds)) : bounds), &failed);
	if (colon)
		n = arithmetic(expand_to_string(colon + 1), &failed);
	if (from < 0)
		from += length;
	if (from < 0 || from > length)
		return "";
	if (n < 0)
		n += length - from;
	return copy_text(value + from, n < 0 ? 0 : strnlen(value + from, (size_t)n));
}

void put_all_positional(struct expansion *e)
{
	for (int i = 0; i < positional_count; i++) {
		if (i)
			put(e, ' ', BREAK);
		put_string(e, positional[i], QUOTED);
	}
}

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

/* What stands between the braces of ${...}. */
void expand_braces(struct expansion *e, const char *body, int in_quotes)
{
	enum origin origin = in_quotes ? QUOTED : RESULT;
	size_t n = strspn(body, "0123456789");
	const char *value, *operator, *word, *slash;
	char *name;
	int colon, missing;

	if (body[0] == '#' && body[1] && parameter_length(body + 1) == strlen(body + 1)) {
		value = get_var(body + 1);
		put_string(e, format_text("%zu", value ? strlen(value) : 0), origin);
		return;
	}
	if (!n)
		n = parameter_length(body);
	if (!n) {
		complain("${%s}: bad substitution\n", body);
		e->failed = 1;
		return;
	}
	name = copy_text(body, n);
	if (strcmp(name, "@") == 0 && in_quotes && !body[n]) {
		put_all_positional(e);
		return;
	}
	value = get_var(name);
	operator = body + n;
	colon = *operator == ':' && operator[1] && strchr("-=+?", operator[1]);
	if (*operator == ':' && !colon) {
		put_string(e, value ? substring(value, operator + 1) : "", origin);
		return;
	}
	operator += colon;
	word = *operator ? operator + 1 : "";
	missing = !value || (colon && !*value);
	switch (*operator) {
	case '\0':
		break;
	case '-':
		if (missing) {
			expand_into(e, word, in_quotes);
			return;
		}
		break;
	case '+':
		if (!missing)
			expand_into(e, word, in_quotes);
		return;
	case '=':
		if (missing) {
			value = expand_to_string(word);
			set_var(name, value);
		}
		break;
	case '?':
		if (missing) {
			complain("%s: %s\n", name, *word ? expand_to_string(word) : "parameter null or not set");
			e->failed = 1;
			if (!interactive)
				leave(*input_name ? 127 : 1);
			return;
		}
		break;
	case '#':
	case '%':
		if (value)
			value = cut(value, expand_pattern(word + (*word == *operator)), *operator == '%', *word == *operator);
		break;
	case '/':
		slash = strchr(word + (*word == '/'), '/');
		if (value)
			value = replace(value,
			                expand_pattern(slash ? copy_text(word + (*word == '/'), (size_t)(slash - word) - (*word == '/'))
			                                     : word + (*word == '/')),
			                slash ? expand_to_string(slash + 1) : "", *word == '/');
		break;
	default:
		complain("${%s}: bad substitution\n", body);
		e->failed = 1;
		return;
	}
	put_string(e, value ? value : "", origin);
}
