/* What ${name...} does to a value: parts of it, replacements, upper and lower case, quotes. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "transform.h"

/* Bytes of the character at s: in UTF-8 those that follow the first begin with the bits 10. */
size_t character_length(const char *s)
{
	size_t n = *s != '\0';

	while (n && ((unsigned char)s[n] & 0xc0) == 0x80)
		n++;
	return n;
}

size_t characters(const char *s)
{
	size_t n = 0;

	for (; *s; s += character_length(s))
		n++;
	return n;
}

static const char *skip_characters(const char *s, long n)
{
	for (; n > 0 && *s; n--)
		s += character_length(s);
	return s;
}

/* Cuts off what matches the pattern: # or ## at the front, % or %% at the end, doubled the longest. */
static const char *cut(const char *value, const char *pattern, int at_end, int longest)
{
	size_t length = strlen(value);

	for (size_t i = 0; i <= length; i++) {
		/* how much to try to cut, the shortest or the longest first */
		size_t n = longest ? length - i : i;

		if (((unsigned char)value[at_end ? length - n : n] & 0xc0) == 0x80)
			continue;
		if (at_end && match(pattern, value + length - n))
			return copy_text(value, length - n);
		if (!at_end && match(pattern, copy_text(value, n)))
			return value + n;
	}
	return value;
}

/* How many bytes at the front match, as many as can be; 0 if none do. */
static size_t matching(const char *value, const char *pattern)
{
	size_t n = strlen(value);

	while (n && !match(pattern, copy_text(value, n)))
		n--;
	return n;
}

/* /pattern/replacement; // all, /# at the front, /% at the end */
static const char *replace(const char *value, const char *operator)
{
	int all = *operator == '/', front = *operator == '#', end = *operator == '%';
	const char *written = operator + (all || front || end), *slash = written;
	const char *pattern, *replacement;
	struct text t = { 0 };

	while (*slash && *slash != '/')
		slash += *slash == '\\' && slash[1] ? 2 : 1;
	pattern = expand_pattern(copy_text(written, (size_t)(slash - written)));
	replacement = *slash ? expand_to_string(slash + 1) : "";
	if (!*pattern && !front && !end)
		return value;
	while (*value) {
		size_t n = end ? (match(pattern, value) ? strlen(value) : 0) : matching(value, pattern);

		if (n) {
			add_string(&t, replacement);
			value += n;
			if (!all)
				break;
		} else if (front) {
			break;
		} else {
			add_char(&t, *value++);
		}
	}
	add_string(&t, value);
	return text_of(&t);
}

/* FROM[:LENGTH], each a sum; NULL behind the colon if there is no length. */
static long first_bound(const char *bounds, const char **length)
{
	const char *colon = bounds;
	int failed, conditions = 0;

	for (; *colon && (*colon != ':' || conditions); colon++)
		conditions += (*colon == '?') - (*colon == ':');
	*length = *colon ? colon + 1 : NULL;
	return arithmetic(expand_to_string(copy_text(bounds, (size_t)(colon - bounds))), &failed);
}

static const char *substring(const char *value, const char *bounds)
{
	const char *length_text, *start, *end;
	long length = (long)characters(value), from = first_bound(bounds, &length_text), n = length;
	int failed;

	if (length_text)
		n = arithmetic(expand_to_string(length_text), &failed);
	if (from < 0)
		from += length;
	if (from < 0 || from > length)
		return "";
	if (n < 0)
		n += length - from;
	start = skip_characters(value, from);
	end = skip_characters(start, n);
	return copy_text(start, (size_t)(end - start));
}

char **copy_list(char **values)
{
	size_t n = count_of(values);

	return memcpy(alloc((n + 1) * sizeof *values), values, n * sizeof *values);
}

char **slice(char **values, const char *bounds, int are_positional)
{
	const char *length_text;
	long from = first_bound(bounds, &length_text), n = (long)count_of(values), length;
	char **list;
	int failed;

	list = alloc((size_t)(n + 2) * sizeof *list);
	memcpy(list + are_positional, values, (size_t)n * sizeof *list);
	if (are_positional)
		list[0] = shell_name;
	n += are_positional;
	length = length_text ? arithmetic(expand_to_string(length_text), &failed) : n;
	if (from < 0)
		from += n;
	if (from < 0 || from > n || length < 0)
		return list + n;
	if (from + length < n)
		list[from + length] = NULL;
	return list + from;
}

/* ^ ^^ , ,, and a pattern for the characters that are meant */
static const char *change_case(const char *value, const char *operator)
{
	int upper = *operator == '^', all = operator[1] == *operator;
	const char *pattern = expand_pattern(operator + 1 + all);
	char *text = copy_text(value, strlen(value));

	for (char *p = text; *p; p++) {
		if (!*pattern || match(pattern, copy_text(p, 1)))
			*p = (char)(upper ? toupper((unsigned char)*p) : tolower((unsigned char)*p));
		if (!all)
			break;
	}
	return text;
}

/* @Q and the like; NULL: there is none of this letter */
static const char *at_letter(const char *value, int letter)
{
	switch (letter) {
	case 'Q':
		return in_quotes(value);
	case 'U':
		return change_case(value, "^^");
	case 'u':
		return change_case(value, "^");
	case 'L':
		return change_case(value, ",,");
	}
	return NULL;
}

int is_transformation(const char *operator) { return strchr("#%/:^,@", *operator) != NULL; }

char *transform(const char *value, const char *operator, int *bad)
{
	const char *word = operator + 1, *result = NULL;

	switch (*operator) {
	case '#':
	case '%':
		result = cut(value, expand_pattern(word + (*word == *operator)), *operator == '%', *word == *operator);
		break;
	case '/':
		result = replace(value, word);
		break;
	case ':':
		result = substring(value, word);
		break;
	case '^':
	case ',':
		result = change_case(value, operator);
		break;
	case '@':
		result = at_letter(value, *word);
		break;
	}
	*bad |= !result;
	return (char *)(result ? result : "");
}
