/* {a,b} and {1..9}: one word becomes several, before anything else is expanded. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "sh.h"

/* Behind what a quote, a backslash or $ begins; s + 1 for any other character. */
static const char *skip(const char *s)
{
	const char *end = NULL;

	if (*s == '\\' && s[1])
		return s + 2;
	if (*s == '\'' || *s == '"' || *s == '`')
		end = skip_nested(s + 1, *s);
	else if ((*s == '$' && (s[1] == '(' || s[1] == '{')) || ((*s == '<' || *s == '>') && s[1] == '('))
		end = skip_nested(s + 2, s[1]);
	return end ? end : s + 1;
}

/* The } that belongs to the { before s, NULL if there is none; *commas counts those on this level. */
static const char *closing(const char *s, int *commas)
{
	int depth = 0;

	for (*commas = 0; *s; s = skip(s)) {
		if (*s == '}' && depth-- == 0)
			return s;
		if (*s == '{')
			depth++;
		*commas += *s == ',' && depth == 0;
	}
	return NULL;
}

static void expand(const char *before, const char *word, struct word ***end);

static void add(const char *before, const char *part, size_t n, const char *after, struct word ***end)
{
	expand(format_text("%s%.*s", before, (int)n, part), after, end);
}

/* One end of a range: a number or a letter. Answers 0 if it is neither. */
static int take_end(const char *text, long *n, int *is_letter)
{
	char *stop;

	*is_letter = isalpha((unsigned char)text[0]) && !text[1];
	*n = *is_letter ? *text : strtol(text, &stop, 10);
	return *is_letter || (*text && !*stop);
}

/* As many digits as the end with zeros before it has: 01..10; 0 if neither has. */
static int width(const char *from, const char *to)
{
	int padded = (from[*from == '-'] == '0' && from[1]) || (to[*to == '-'] == '0' && to[1]);

	return !padded ? 0 : (int)(strlen(from) > strlen(to) ? strlen(from) : strlen(to));
}

/* 1..9, 9..1, a..e, 1..9..2; 0 if it is none */
static int expand_range(const char *before, const char *range, const char *after, struct word ***end)
{
	const char *dots = strstr(range, ".."), *second = dots ? strstr(dots + 2, "..") : NULL;
	const char *first_text, *last_text;
	long from, to, step = 1;
	int letter, last_letter, no_letter;

	if (!dots)
		return 0;
	first_text = copy_text(range, (size_t)(dots - range));
	last_text = second ? copy_text(dots + 2, (size_t)(second - dots) - 2) : dots + 2;
	if (!take_end(first_text, &from, &letter) || !take_end(last_text, &to, &last_letter) || letter != last_letter)
		return 0;
	if (second && (!take_end(second + 2, &step, &no_letter) || no_letter))
		return 0;
	step = labs(step) ? labs(step) : 1;
	if (from > to)
		step = -step;
	for (long n = from; step > 0 ? n <= to : n >= to; n += step) {
		char *text = letter ? format_text("%c", (int)n) : format_text("%0*ld", width(first_text, last_text), n);

		add(before, text, strlen(text), after, end);
	}
	return 1;
}

/* The words that `word` stands for, each behind `before`. */
static void expand(const char *before, const char *word, struct word ***end)
{
	for (const char *s = word; *s; s = skip(s)) {
		const char *close, *part, *after;
		char *start;
		int commas;

		if (*s != '{' || !(close = closing(s + 1, &commas)))
			continue;
		start = format_text("%s%.*s", before, (int)(s - word), word);
		after = close + 1;
		if (!commas) {
			if (expand_range(start, copy_text(s + 1, (size_t)(close - s) - 1), after, end))
				return;
			continue;
		}
		for (part = s + 1; part <= close; part++) {
			int depth = 0;
			const char *stop = part;

			while (stop < close && (*stop != ',' || depth)) {
				depth += (*stop == '{') - (*stop == '}');
				stop = skip(stop);
			}
			/* A part may hold braces itself. */
			struct word *inner = NULL, **inner_end = &inner;

			expand("", copy_text(part, (size_t)(stop - part)), &inner_end);
			for (; inner; inner = inner->next)
				add(start, inner->text, strlen(inner->text), after, end);
			part = stop;
		}
		return;
	}
	**end = alloc(sizeof(struct word));
	(**end)->text = format_text("%s%s", before, word);
	*end = &(**end)->next;
}

struct word *expand_lists(struct word *words)
{
	struct word *list = NULL, **end = &list;

	for (; words; words = words->next)
		expand("", words->text, &end);
	return list;
}
