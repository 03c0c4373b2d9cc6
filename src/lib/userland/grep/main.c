/*
 * grep [-ivcnqlLhHoEFwxs] [-e PATTERN] [--color[=WHEN]] PATTERN [FILE]...
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>
#include "grep.h"

static int invert, count_only, numbers, quiet, names_only, names_without, fixed, whole_word, whole_line, only_matching,
	silent, with_name = -1, colour;
static const char *line_start;

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
	for (struct pattern *p = patterns; p && !fixed; p = p->next)
		p->branches = parse_pattern(p->text);
}

/* The end of the longest match of any pattern that begins at s; NULL if there is none. */
static const char *match_at(const char *s)
{
	const char *best = NULL;

	for (struct pattern *p = patterns; p; p = p->next) {
		size_t n = strlen(p->text);
		const char *end = NULL;

		if (!fixed)
			end = longest_match(p->branches, line_start, s);
		else if ((ignore_case ? strncasecmp : strncmp)(s, p->text, n) == 0)
			end = s + n;
		if (end && (!best || end > best))
			best = end;
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
