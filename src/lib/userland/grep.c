/*
 * grep [-ivcnqlLhHoEFwxs] [-e PATTERN] [--color[=WHEN]] PATTERN [FILE]...
 *
 * Basic and extended regular expressions, compiled to a tree of nodes and matched by backtracking; the
 * leftmost longest match counts, as POSIX has it.
 */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

static int ignore_case, invert, count_only, numbers, quiet, names_only, names_without, extended, fixed, whole_word,
	whole_line, only_matching, silent, with_name = -1, colour;

/* ---- the pattern ---- */

enum kind { CHARACTER, ANY, SET, BEGIN, END, WORD_EDGE, WORD_START, WORD_END, NOT_WORD_EDGE, GROUP, BACK };

struct node {
	enum kind kind;
	int c;                  /* CHARACTER; number of GROUP and BACK */
	unsigned char set[32];  /* SET */
	int min, max;           /* repetitions; max -1: no limit */
	struct branch *inside;  /* GROUP */
	struct node *next;
};

/* Alternatives: a list of sequences. */
struct branch {
	struct node *first;
	struct branch *next;
};

static const char *at; /* in the pattern */
static int groups, depth;

static _Noreturn void fail(const char *message)
{
	fprintf(stderr, "grep: %s\n", message);
	exit(2);
}

static int in_set(const unsigned char *set, int c) { return set[c >> 3] >> (c & 7) & 1; }
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

/* ---- matching ---- */

/* What comes after a node: the rest of its sequence, then the rest around its group. */
struct rest {
	const struct node *node;
	int done; /* repetitions of that node so far */
	const char *since; /* where the latest one began: an empty one ends the repetition */
	const struct rest *outer;
};

static const char *line_start, *best;
static const char *group_start[10], *group_end[10];

static int is_word(int c) { return isalnum(c) || c == '_'; }

static void match_rest(const struct rest *rest, const char *s);

static void match_node(const struct node *node, int done, const char *s, const struct rest *outer);

/* One time what the node stands for, without group: how long it is, or -1. */
static int match_once(const struct node *node, const char *s)
{
	int c = (unsigned char)*s, before = s > line_start && is_word((unsigned char)s[-1]), after = is_word(c);

	switch (node->kind) {
	case CHARACTER:
		return c && (ignore_case ? tolower(c) == tolower(node->c) : c == node->c) ? 1 : -1;
	case ANY:
		return c ? 1 : -1;
	case SET:
		return c && in_set(node->set, c) ? 1 : -1;
	case BEGIN:
		return s == line_start ? 0 : -1;
	case END:
		return c ? -1 : 0;
	case WORD_START:
		return !before && after ? 0 : -1;
	case WORD_END:
		return before && !after ? 0 : -1;
	case WORD_EDGE:
		return before != after ? 0 : -1;
	case NOT_WORD_EDGE:
		return before == after ? 0 : -1;
	case BACK:
		if (group_start[node->c]) {
			size_t n = (size_t)(group_end[node->c] - group_start[node->c]);

			if ((ignore_case ? strncasecmp : strncmp)(group_start[node->c], s, n) == 0)
				return (int)n;
		}
		return -1;
	case GROUP:
		break;
	}
	return -1;
}

static void match_branches(const struct branch *branch, const char *s, const struct rest *outer)
{
	for (; branch; branch = branch->next)
		match_node(branch->first, 0, s, outer);
}

static void match_node(const struct node *node, int done, const char *s, const struct rest *outer)
{
	if (!node) {
		match_rest(outer, s);
		return;
	}
	if (node->kind == GROUP) {
		if (node->max < 0 || done < node->max) {
			struct rest again = { node, done + 1, s, outer };

			match_branches(node->inside, s, &again);
		}
		if (done >= node->min)
			match_node(node->next, 0, s, outer);
		return;
	}
	if (node->min == 1 && node->max == 1) {
		int n = match_once(node, s);

		if (n >= 0)
			match_node(node->next, 0, s + n, outer);
		return;
	}
	/* As often as possible first, then one less each time. */
	const char *stack[4096];
	int times = 0;

	for (stack[0] = s; times < 4095 && (node->max < 0 || times < node->max); times++) {
		int n = match_once(node, stack[times]);

		if (n <= 0)
			break;
		stack[times + 1] = stack[times] + n;
	}
	for (; times >= node->min && times >= 0; times--)
		match_node(node->next, 0, stack[times], outer);
}

static void match_rest(const struct rest *rest, const char *s)
{
	if (!rest) {
		if (!best || s > best)
			best = s;
		return;
	}
	const struct node *group = rest->node;
	const char *old_start = NULL, *old_end = NULL;

	if (group->c < 10) {
		old_start = group_start[group->c];
		old_end = group_end[group->c];
		group_start[group->c] = rest->since;
		group_end[group->c] = s;
	}
	if (s > rest->since || rest->done <= group->min)
		match_node(group, rest->done, s, rest->outer);
	if (s == rest->since)
		match_node(group->next, 0, s, rest->outer);
	if (group->c < 10) {
		group_start[group->c] = old_start;
		group_end[group->c] = old_end;
	}
}

/* ---- lines ---- */

struct pattern {
	const char *text; /* -F */
	struct branch *branches;
	struct pattern *next;
};

static struct pattern *patterns;

static void add_pattern(const char *text)
{
	struct pattern **end = &patterns;
	size_t n = strcspn(text, "\n");

	while (*end)
		end = &(*end)->next;
	*end = calloc(1, sizeof **end);
	(*end)->text = strndup(text, n);
	if (text[n])
		add_pattern(text + n + 1);
}

static void compile(void)
{
	for (struct pattern *p = patterns; p; p = p->next) {
		at = p->text;
		groups = 0;
		if (!fixed)
			p->branches = parse_branches();
		if (!fixed && *at)
			fail("Unmatched ) or \\)");
	}
}

/* The longest match that begins at s; NULL if there is none. */
static const char *match_at(const char *s)
{
	best = NULL;
	for (struct pattern *p = patterns; p; p = p->next) {
		size_t n = strlen(p->text);

		if (!fixed)
			match_branches(p->branches, s, NULL);
		else if ((ignore_case ? strncasecmp : strncmp)(s, p->text, n) == 0 && (!best || s + n > best))
			best = s + n;
	}
	return best;
}

static const char *find(const char *from, const char **end)
{
	for (const char *s = from;; s++) {
		*end = match_at(s);
		if (*end && whole_line && (s != line_start || **end))
			*end = NULL;
		if (*end && whole_word &&
		    ((s > line_start && is_word((unsigned char)s[-1])) || is_word((unsigned char)**end)))
			*end = NULL;
		if (*end)
			return s;
		if (!*s)
			return NULL;
	}
}

static void print_prefix(const char *name, long number)
{
	if (with_name)
		printf(colour ? "\033[35m\033[K%s\033[m\033[K\033[36m\033[K:\033[m\033[K" : "%s:", name);
	if (numbers)
		printf(colour ? "\033[32m\033[K%ld\033[m\033[K\033[36m\033[K:\033[m\033[K" : "%ld:", number);
}

/* The line, its matches in bold red if wanted; or, with -o, only them. */
static void print_line(const char *line, const char *name, long number)
{
	const char *end, *start, *from = line;

	if (!only_matching)
		print_prefix(name, number);
	while ((colour || only_matching) && !invert && (start = find(from, &end))) {
		if (end == start) {
			if (!*start)
				break;
			if (!only_matching)
				putchar(*start);
			from = start + 1;
			continue;
		}
		if (only_matching)
			print_prefix(name, number);
		else
			printf("%.*s", (int)(start - from), from);
		printf(colour ? "\033[01;31m\033[K%.*s\033[m\033[K" : "%.*s", (int)(end - start), start);
		if (only_matching)
			putchar('\n');
		from = end;
	}
	if (!only_matching)
		puts(from);
}

/* 0 if something matched */
static int search(FILE *f, const char *name)
{
	char *line = NULL;
	size_t size = 0;
	ssize_t n;
	long number = 0, matches = 0;

	while ((n = getline(&line, &size, f)) >= 0) {
		const char *end;

		if (n && line[n - 1] == '\n')
			line[n - 1] = '\0';
		number++;
		line_start = line;
		if ((find(line, &end) != NULL) == invert)
			continue;
		matches++;
		if (quiet)
			exit(0);
		if (names_only || names_without)
			break;
		if (!count_only)
			print_line(line, name, number);
	}
	free(line);
	if (count_only) {
		if (with_name)
			printf("%s:", name);
		printf("%ld\n", matches);
	}
	if (names_without ? !matches : names_only && matches)
		puts(name);
	return matches == 0;
}

static _Noreturn void usage(void)
{
	fputs("Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n", stderr);
	exit(2);
}

/* --color=WHEN: on a terminal that can, unless it says always or never */
static void choose_colour(const char *when)
{
	const char *terminal = getenv("TERM");

	if (when && strcmp(when, "always") == 0)
		colour = 1;
	else if (when && strcmp(when, "never") == 0)
		colour = 0;
	else
		colour = isatty(STDOUT_FILENO) && terminal && strcmp(terminal, "dumb") != 0;
}

static void short_option(int option)
{
	switch (option) {
	case 'i':
	case 'y':
		ignore_case = 1;
		break;
	case 'v':
		invert = 1;
		break;
	case 'c':
		count_only = 1;
		break;
	case 'n':
		numbers = 1;
		break;
	case 'q':
		quiet = 1;
		break;
	case 'l':
		names_only = 1;
		break;
	case 'L':
		names_without = 1;
		break;
	case 'h':
		with_name = 0;
		break;
	case 'H':
		with_name = 1;
		break;
	case 'o':
		only_matching = 1;
		break;
	case 'E':
		extended = 1;
		break;
	case 'F':
		fixed = 1;
		break;
	case 'G':
		extended = 0;
		break;
	case 'w':
		whole_word = 1;
		break;
	case 'x':
		whole_line = 1;
		break;
	case 's':
		silent = 1;
		break;
	case 'e':
		add_pattern(optarg);
		break;
	default:
		usage();
	}
}

int main(int argc, char *argv[])
{
	static const struct option longopts[] = { { "color", optional_argument, NULL, 1 },
		                                  { "colour", optional_argument, NULL, 1 },
		                                  { NULL, 0, NULL, 0 } };
	int option, status = 1, files;

	while ((option = getopt_long(argc, argv, "ivycnqlLhHoEFGwxse:", longopts, NULL)) != -1) {
		if (option == 1)
			choose_colour(optarg);
		else
			short_option(option);
	}
	if (!patterns) {
		if (optind == argc)
			usage();
		add_pattern(argv[optind++]);
	}
	compile();
	files = argc - optind;
	if (with_name < 0)
		with_name = files > 1;
	if (files == 0)
		return search(stdin, "(standard input)");
	for (; optind < argc; optind++) {
		FILE *f = strcmp(argv[optind], "-") == 0 ? stdin : fopen(argv[optind], "r");

		if (!f) {
			if (!silent)
				fprintf(stderr, "grep: %s: %s\n", argv[optind], strerror(errno));
			status = 2;
			continue;
		}
		if (search(f, argv[optind]) == 0 && status != 2)
			status = 0;
		fclose(f);
	}
	return status;
}
