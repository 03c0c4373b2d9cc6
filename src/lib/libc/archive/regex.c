#include <ctype.h>
#include <limits.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

/*
 * A pattern becomes a program: each instruction consumes a character, splits into two ways, or says where we are. Jumps count from the
 * instruction, so that a piece of the program can be moved and copied. The matcher tries the ways in order, each instruction at each
 * place once, and keeps the longest match.
 */
enum op { CHAR, ANY, SET, SPLIT, JUMP, SAVE, BEGIN, END, WORD, NO_WORD, WORD_BEGIN, WORD_END, BACK, MATCH };

struct step {
	enum op op;
	/* CHAR: the character. SET: its number. SAVE: 2n or 2n + 1 for group n. SPLIT, JUMP: the way to take (first). */
	int x;
	/* SPLIT: the other way. */
	int y;
};

typedef unsigned char set[32];

struct program {
	struct step *steps;
	set *sets;
	int size, room, nsets, flags;
	size_t groups;
	/* It asks for what a group matched. */
	int backs;
};

struct parser {
	struct program *p;
	const char *at;
	int error, depth;
	/* Groups that are closed: only they can be asked for. */
	unsigned int closed;
};

enum { MOST_STEPS = 100000 };

static int extended(struct parser *s) { return s->p->flags & REG_EXTENDED; }

static void fail(struct parser *s, int error)
{
	if (!s->error)
		s->error = error;
}

/* Makes room for n steps at a place, and moves what stands there. */
static struct step *insert(struct parser *s, int at, int n)
{
	struct program *p = s->p;

	if (p->size + n > MOST_STEPS)
		fail(s, REG_ESPACE);
	if (s->error)
		return NULL;
	if (p->size + n > p->room) {
		struct step *more = realloc(p->steps, sizeof *more * (size_t)(2 * p->size + n + 16));

		if (!more) {
			fail(s, REG_ESPACE);
			return NULL;
		}
		p->steps = more;
		p->room = 2 * p->size + n + 16;
	}
	memmove(p->steps + at + n, p->steps + at, sizeof *p->steps * (size_t)(p->size - at));
	p->size += n;
	return p->steps + at;
}

static void put(struct parser *s, int at, enum op op, int x, int y)
{
	struct step *step = insert(s, at, 1);

	if (step)
		*step = (struct step){ op, x, y };
}

static void emit(struct parser *s, enum op op, int x) { put(s, s->p->size, op, x, 0); }

static void add(set bits, int c) { bits[c >> 3] |= (unsigned char)(1 << (c & 7)); }
static int has(const set bits, int c) { return bits[c >> 3] >> (c & 7) & 1; }

static int emit_set(struct parser *s, const set bits)
{
	struct program *p = s->p;
	set *more = realloc(p->sets, sizeof *more * (size_t)(p->nsets + 1));

	if (!more) {
		fail(s, REG_ESPACE);
		return 0;
	}
	p->sets = more;
	memcpy(more[p->nsets], bits, sizeof(set));
	emit(s, SET, p->nsets++);
	return 1;
}

static int in_class(const char *name, size_t n, int c)
{
	static const struct { const char *name; int (*is)(int); } classes[] = {
		{ "alpha", isalpha }, { "digit", isdigit }, { "alnum", isalnum }, { "upper", isupper }, { "lower", islower }, { "space", isspace },
		{ "blank", isblank }, { "punct", ispunct }, { "print", isprint }, { "graph", isgraph }, { "cntrl", iscntrl }, { "xdigit", isxdigit },
	};

	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (strlen(classes[i].name) == n && strncmp(classes[i].name, name, n) == 0)
			return classes[i].is(c) != 0;
	return -1;
}

/* One end of a range, perhaps as [.x.] or [=x=]. */
static int bracket_character(struct parser *s)
{
	if (s->at[0] == '[' && (s->at[1] == '.' || s->at[1] == '=')) {
		char kind = s->at[1];
		int c = (unsigned char)s->at[2];

		if (!c || s->at[3] != kind || s->at[4] != ']') {
			fail(s, REG_ECOLLATE);
			return 0;
		}
		s->at += 5;
		return c;
	}
	return (unsigned char)*s->at++;
}

static void bracket(struct parser *s)
{
	set bits = { 0 };
	int not = *s->at == '^';

	if (!*s->at)
		fail(s, REG_BADPAT);
	s->at += not;
	for (int first = 1; first || *s->at != ']'; first = 0) {
		int low, high;

		if (!*s->at || s->error) {
			fail(s, REG_EBRACK);
			return;
		}
		if (s->at[0] == '[' && s->at[1] == ':') {
			const char *end = strstr(s->at + 2, ":]");
			int known = end ? in_class(s->at + 2, (size_t)(end - s->at - 2), 'a') : -1;

			if (known < 0) {
				fail(s, end ? REG_ECTYPE : REG_EBRACK);
				return;
			}
			for (int c = 0; c < 128; c++)
				if (in_class(s->at + 2, (size_t)(end - s->at - 2), c))
					add(bits, c);
			s->at = end + 2;
			continue;
		}
		low = high = bracket_character(s);
		if (s->at[0] == '-' && s->at[1] && s->at[1] != ']') {
			s->at++;
			high = bracket_character(s);
			if (high < low) {
				fail(s, REG_ERANGE);
				return;
			}
		}
		for (int c = low; c <= high; c++)
			add(bits, c);
	}
	s->at++;
	if (s->p->flags & REG_ICASE)
		for (int c = 'a'; c <= 'z'; c++)
			if (has(bits, c) || has(bits, c - 32)) {
				add(bits, c);
				add(bits, c - 32);
			}
	if (not) {
		for (size_t i = 0; i < sizeof bits; i++)
			bits[i] = (unsigned char)~bits[i];
		if (s->p->flags & REG_NEWLINE)
			bits['\n' >> 3] &= (unsigned char)~(1 << ('\n' & 7));
	}
	bits[0] &= 0xfe;
	emit_set(s, bits);
}

static void class(struct parser *s, int (*is)(int), int more, int not)
{
	set bits = { 0 };

	for (int c = 1; c < 256; c++)
		if (((c < 128 && is(c)) || c == more) != not)
			add(bits, c);
	emit_set(s, bits);
}

static void alternatives(struct parser *s);

static void group(struct parser *s)
{
	int n = (int)++s->p->groups;

	s->depth++;
	emit(s, SAVE, 2 * n);
	alternatives(s);
	emit(s, SAVE, 2 * n + 1);
	s->depth--;
	if (extended(s) ? *s->at != ')' : strncmp(s->at, "\\)", 2) != 0) {
		fail(s, REG_EPAREN);
		return;
	}
	s->at += extended(s) ? 1 : 2;
	if (n < 10)
		s->closed |= 1U << n;
}

/* What stands behind a backslash. Answers 0 if it cannot be repeated. */
static int escape(struct parser *s)
{
	char c = *s->at++;

	switch (c) {
	case '\0':
		s->at--;
		fail(s, REG_EESCAPE);
		return 1;
	case 'w':
	case 'W':
		class(s, isalnum, '_', c == 'W');
		return 1;
	case 's':
	case 'S':
		class(s, isspace, -1, c == 'S');
		return 1;
	case 'b':
		emit(s, WORD, 0);
		return 0;
	case 'B':
		emit(s, NO_WORD, 0);
		return 0;
	case '<':
		emit(s, WORD_BEGIN, 0);
		return 0;
	case '>':
		emit(s, WORD_END, 0);
		return 0;
	}
	if (c >= '1' && c <= '9') {
		if (!(s->closed >> (c - '0') & 1))
			fail(s, REG_ESUBREG);
		s->p->backs = 1;
		emit(s, BACK, c - '0');
	} else
		emit(s, CHAR, (unsigned char)c);
	return 1;
}

/* Is the rest the end of an alternative? */
static int ends(struct parser *s)
{
	if (!*s->at)
		return 1;
	if (extended(s))
		return *s->at == '|' || (*s->at == ')' && s->depth > 0);
	return strncmp(s->at, "\\|", 2) == 0 || strncmp(s->at, "\\)", 2) == 0;
}

/* The bounds in braces; 0 if these braces are none. */
static int bounds(struct parser *s, int *least, int *most)
{
	const char *at = s->at;
	char *end;

	*least = *at == ',' ? 0 : (int)strtol(at, &end, 10);
	if (*at != ',' && end == at) {
		fail(s, REG_BADBR);
		return 0;
	}
	at = *at == ',' ? at : end;
	*most = *least;
	if (*at == ',') {
		*most = isdigit((unsigned char)*++at) ? (int)strtol(at, &end, 10) : -1;
		if (*most >= 0)
			at = end;
	}
	if (extended(s) ? *at != '}' : strncmp(at, "\\}", 2) != 0) {
		fail(s, *at ? REG_BADBR : REG_EBRACE);
		return 0;
	}
	if (*least > RE_DUP_MAX || *most > RE_DUP_MAX || (*most >= 0 && *most < *least)) {
		fail(s, *least > RE_DUP_MAX || *most > RE_DUP_MAX ? REG_ESIZE : REG_BADBR);
		return 0;
	}
	s->at = at + (extended(s) ? 1 : 2);
	return 1;
}

static void copy(struct parser *s, int from, int n)
{
	struct step *to = insert(s, s->p->size, n);

	if (to)
		memcpy(to, s->p->steps + from, sizeof *to * (size_t)n);
}

/* From `least` to `most` times what begins at `start`; -1 is without end. */
static void repeat(struct parser *s, int start, int least, int most)
{
	struct program *p = s->p;
	int n = p->size - start;

	if (most == 0) {
		p->size = start;
		return;
	}
	for (int i = 1; i < least && !s->error; i++)
		copy(s, start, n);
	if (most < 0 && least > 0) {
		int last = p->size - n;

		put(s, p->size, SPLIT, last - p->size, 1);
	} else if (most < 0) {
		put(s, start, SPLIT, 1, n + 2);
		emit(s, JUMP, -(n + 1));
	} else if (least == 0) {
		put(s, start, SPLIT, 1, n + 1);
		for (int i = 1; i < most && !s->error; i++)
			copy(s, start, n + 1);
	} else
		for (int i = least; i < most && !s->error; i++) {
			put(s, p->size, SPLIT, 1, n + 1);
			copy(s, start, n);
		}
}

static void pieces(struct parser *s)
{
	for (int first = 1; !ends(s) && !s->error; first = 0) {
		int start = s->p->size, repeatable = 1;
		char c = *s->at++;

		if (c == '\\' && !extended(s) && *s->at == '(') {
			s->at++;
			group(s);
		} else if (c == '\\')
			repeatable = escape(s);
		else if (c == '(' && extended(s))
			group(s);
		else if (c == '[')
			bracket(s);
		else if (c == '.')
			emit(s, ANY, 0);
		else if (c == '^' && (extended(s) || first)) {
			emit(s, BEGIN, 0);
			repeatable = 0;
		} else if (c == '$' && (extended(s) || ends(s))) {
			emit(s, END, 0);
			repeatable = 0;
		} else if (extended(s) && first && (c == '*' || c == '+' || c == '?')) {
			fail(s, REG_BADRPT);
		} else
			emit(s, CHAR, (unsigned char)c);
		/* In a basic pattern, a star that stands first is a star. */
		if (!repeatable && !extended(s) && *s->at == '*' && first) {
			start = s->p->size;
			emit(s, CHAR, '*');
			s->at++;
		}
		while (!s->error) {
			int least, most;

			if (*s->at == '*' && s->at++)
				repeat(s, start, 0, -1);
			else if ((extended(s) ? *s->at == '+' : strncmp(s->at, "\\+", 2) == 0) && (s->at += extended(s) ? 1 : 2))
				repeat(s, start, 1, -1);
			else if ((extended(s) ? *s->at == '?' : strncmp(s->at, "\\?", 2) == 0) && (s->at += extended(s) ? 1 : 2))
				repeat(s, start, 0, 1);
			else if ((extended(s) ? *s->at == '{' : strncmp(s->at, "\\{", 2) == 0) && (s->at += extended(s) ? 1 : 2)) {
				if (bounds(s, &least, &most))
					repeat(s, start, least, most);
			} else
				break;
		}
	}
}

static void alternatives(struct parser *s)
{
	int start = s->p->size, jump;
	const char *bar = extended(s) ? "|" : "\\|";

	pieces(s);
	if (s->error || strncmp(s->at, bar, strlen(bar)) != 0)
		return;
	s->at += strlen(bar);
	put(s, start, SPLIT, 1, s->p->size - start + 2);
	jump = s->p->size;
	emit(s, JUMP, 0);
	alternatives(s);
	if (!s->error)
		s->p->steps[jump].x = s->p->size - jump;
}

int regcomp(regex_t *regex, const char *pattern, int flags)
{
	struct program *p = calloc(1, sizeof *p);
	struct parser s = { .p = p, .at = pattern };

	if (!p)
		return REG_ESPACE;
	p->flags = flags;
	*regex = (regex_t){ .__compiled = p, .__flags = flags };
	emit(&s, SAVE, 0);
	alternatives(&s);
	if (!s.error && *s.at)
		fail(&s, REG_EPAREN);
	emit(&s, SAVE, 1);
	emit(&s, MATCH, 0);
	regex->re_nsub = p->groups;
	if (s.error)
		regfree(regex);
	return s.error;
}

void regfree(regex_t *regex)
{
	struct program *p = regex->__compiled;

	if (!p)
		return;
	free(p->steps);
	free(p->sets);
	free(p);
	regex->__compiled = NULL;
}

struct match {
	const struct program *p;
	const char *text;
	size_t size, saved;
	int flags;
	/* One bit for each step at each place: it was tried. */
	unsigned char *tried;
	regoff_t *now, *best;
};

static int word_at(const struct match *m, long i)
{
	return i >= 0 && i < (long)m->size && (isalnum((unsigned char)m->text[i]) || m->text[i] == '_');
}

static int same(const struct match *m, char a, char b)
{
	return a == b || ((m->p->flags & REG_ICASE) && tolower((unsigned char)a) == tolower((unsigned char)b));
}

static int back(const struct match *m, int group, size_t *i)
{
	regoff_t from = m->now[2 * group], to = m->now[2 * group + 1];

	if (from < 0 || to < 0)
		return 0;
	for (; from < to; from++, ++*i)
		if (*i >= m->size || !same(m, m->text[from], m->text[*i]))
			return 0;
	return 1;
}

static int here(const struct match *m, enum op op, size_t at)
{
	int lines = m->p->flags & REG_NEWLINE, before = word_at(m, (long)at - 1), behind = word_at(m, (long)at);

	switch (op) {
	case BEGIN:
		return at == 0 ? !(m->flags & REG_NOTBOL) : lines && m->text[at - 1] == '\n';
	case END:
		return at == m->size ? !(m->flags & REG_NOTEOL) : lines && m->text[at] == '\n';
	case WORD:
		return before != behind;
	case NO_WORD:
		return before == behind;
	case WORD_BEGIN:
		return !before && behind;
	default:
		return before && !behind;
	}
}

static void try(struct match *m, int pc, size_t i, int depth)
{
	const struct program *p = m->p;

	for (;;) {
		const struct step *step = p->steps + pc;
		size_t bit = (size_t)pc * (m->size + 1) + i;
		char c = i < m->size ? m->text[i] : '\0';

		if (m->tried) {
			if (m->tried[bit >> 3] >> (bit & 7) & 1)
				return;
			m->tried[bit >> 3] |= (unsigned char)(1 << (bit & 7));
		} else if (depth > 2000)
			return;
		switch (step->op) {
		case CHAR:
			if (i >= m->size || !same(m, c, (char)step->x))
				return;
			i++;
			break;
		case ANY:
			if (i >= m->size || (c == '\n' && p->flags & REG_NEWLINE))
				return;
			i++;
			break;
		case SET:
			if (i >= m->size || !has(p->sets[step->x], (unsigned char)c))
				return;
			i++;
			break;
		case SPLIT:
			try(m, pc + step->x, i, depth + 1);
			pc += step->y;
			continue;
		case JUMP:
			pc += step->x;
			continue;
		case SAVE: {
			regoff_t old = m->now[step->x];

			m->now[step->x] = (regoff_t)i;
			try(m, pc + 1, i, depth + 1);
			m->now[step->x] = old;
			return;
		}
		case BACK:
			if (!back(m, step->x, &i))
				return;
			break;
		case MATCH:
			if (m->best[1] < (regoff_t)i)
				memcpy(m->best, m->now, m->saved * sizeof *m->now);
			return;
		default:
			if (!here(m, step->op, i))
				return;
		}
		pc++;
	}
}

int regexec(const regex_t *regex, const char *text, size_t n, regmatch_t matches[], int flags)
{
	const struct program *p = regex->__compiled;
	size_t from = flags & REG_STARTEND ? (size_t)matches[0].rm_so : 0;
	size_t size = flags & REG_STARTEND ? (size_t)matches[0].rm_eo - from : strlen(text);
	struct match m = { .p = p, .text = text + from, .size = size, .saved = 2 * (p->groups + 1), .flags = flags };
	size_t bytes = ((size_t)p->size * (m.size + 1) >> 3) + 1;

	m.now = malloc(2 * m.saved * sizeof *m.now);
	m.best = m.now + m.saved;
	m.tried = p->backs ? NULL : malloc(bytes);
	if (!m.now || (!p->backs && !m.tried)) {
		free(m.now);
		return REG_ESPACE;
	}
	for (size_t i = 0; i < 2 * m.saved; i++)
		m.now[i] = -1;
	for (size_t at = 0; at <= m.size && m.best[1] < 0; at++) {
		/* What led to no match from an earlier place leads to none from here. */
		if (at == 0 && m.tried)
			memset(m.tried, 0, bytes);
		try(&m, 0, at, 0);
	}
	for (size_t i = 0; m.best[1] >= 0 && !(p->flags & REG_NOSUB) && i < n; i++) {
		int known = i <= p->groups && m.best[2 * i + 1] >= 0;

		matches[i].rm_so = known ? m.best[2 * i] + (regoff_t)from : -1;
		matches[i].rm_eo = known ? m.best[2 * i + 1] + (regoff_t)from : -1;
	}
	flags = m.best[1] < 0 ? REG_NOMATCH : 0;
	free(m.tried);
	free(m.now);
	return flags;
}

size_t regerror(int error, const regex_t *regex, char *text, size_t size)
{
	static const char *const texts[] = {
		"Success", "No match", "Invalid regular expression", "Invalid collation character", "Invalid character class name",
		"Trailing backslash", "Invalid back reference", "Unmatched [, [^, [:, [., or [=", "Unmatched ( or \\(", "Unmatched \\{",
		"Invalid content of \\{\\}", "Invalid range end", "Memory exhausted", "Invalid preceding regular expression",
		"Premature end of regular expression", "Regular expression too big", "Unmatched ) or \\)",
	};
	const char *said = error >= 0 && error < 17 ? texts[error] : "Unknown error";

	(void)regex;
	if (size > 0)
		strlcpy(text, said, size);
	return strlen(said) + 1;
}
