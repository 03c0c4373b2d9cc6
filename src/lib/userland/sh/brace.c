/* {a,b} and {1..9}: one word becomes several, before anything else is expanded. */
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
	else if (*s == '$' && (s[1] == '(' || s[1] == '{'))
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

/* 1..9, 9..1, a..e; 0 if it is none */
static int expand_range(const char *before, const char *range, const char *after, struct word ***end)
{
	const char *dots = strstr(range, "..");
	char *stop, *stop2;
	long from, to;
	int letters;

	if (!dots || dots == range || !dots[2])
		return 0;
	from = strtol(range, &stop, 10);
	to = strtol(dots + 2, &stop2, 10);
	letters = dots == range + 1 && !dots[3] && stop != dots;
	if (!letters && (stop != dots || *stop2))
		return 0;
	if (letters) {
		from = *range;
		to = dots[2];
	}
	for (long step = from <= to ? 1 : -1, n = from;; n += step) {
		char *text = format_text(letters ? "%c" : "%ld", n);

		add(before, text, strlen(text), after, end);
		if (n == to)
			return 1;
	}
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
