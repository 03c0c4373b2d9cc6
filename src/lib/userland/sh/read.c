/* read, mapfile and getopts: builtins that put into variables what they find. */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "builtins.h"
#include "sh.h"

/* Cuts a field off *rest: blanks before it do not count, and one separator after it is eaten. The last takes all. */
static char *next_field(char **rest, const char *ifs, int is_last)
{
	char *start = *rest;
	size_t n;

	while (isspace((unsigned char)*start) && strchr(ifs, *start))
		start++;
	n = is_last ? strlen(start) : strcspn(start, ifs);
	*rest = start + n + (start[n] != '\0');
	return copy_text(start, n);
}

struct reading {
	int raw, fd;
	int delimiter;
	long most; /* characters; -1: a whole line */
	const char *array;
};

/* The options of read; answers the index of the first name. */
static int take_options(int argc, char **argv, struct reading *r)
{
	int i = 1;

	for (; i < argc && argv[i][0] == '-' && argv[i][1]; i++)
		for (const char *p = argv[i] + 1; *p; p++) {
			const char *value = p[1] ? p + 1 : i + 1 < argc ? argv[i + 1] : "";

			r->raw |= *p == 'r';
				if (!strchr("pndNuat", *p))
				continue;
			if (*p == 'p' && isatty(r->fd))
				fputs(value, stderr);
			else if (*p == 'n' || *p == 'N')
				r->most = atol(value);
			else if (*p == 'd')
				r->delimiter = (unsigned char)*value;
			else if (*p == 'u')
				r->fd = atoi(value);
			else if (*p == 'a')
				r->array = value;
			i += !p[1];
			break;
		}
	return i;
}

/* Byte by byte, since what follows belongs to others. Answers 1 at the end of the input. */
static int read_text(struct text *line, const struct reading *r)
{
	char c;

	while (r->most < 0 || (long)line->n < r->most) {
		ssize_t n = read(r->fd, &c, 1);

		if (n < 0 && errno == EINTR && !interrupted)
			continue;
		if (n <= 0)
			return 1;
		if ((unsigned char)c == r->delimiter)
			return 0;
		if (c == '\\' && !r->raw) {
			if (read(r->fd, &c, 1) <= 0)
				return 1;
			if (c == '\n')
				continue;
		}
		if (c)
			add_char(line, c);
	}
	return 0;
}

static void put_fields(char *rest, const char *ifs, char **names)
{
	for (; *names; names++)
		set_var(*names, next_field(&rest, ifs, !names[1]));
}

static void put_array(char *rest, const char *ifs, const char *name)
{
	char **values = alloc((strlen(rest) + 2) * sizeof *values);
	size_t n = 0;

	while (*rest)
		values[n++] = next_field(&rest, ifs, 0);
	set_array(name, values);
}

int read_builtin(int argc, char **argv)
{
	struct reading r = { .delimiter = '\n', .most = -1 };
	struct text line = { 0 };
	int first = take_options(argc, argv, &r), ended = read_text(&line, &r);
	const char *ifs = get_var("IFS");
	char *rest = text_of(&line);

	if (!ifs)
		ifs = " \t\n";
	if (!r.array && !argv[first]) {
		set_var("REPLY", rest);
		return ended;
	}
	for (size_t n = strlen(rest); n && strchr(ifs, rest[n - 1]) && isspace((unsigned char)rest[n - 1]); n--)
		rest[n - 1] = '\0';
	if (r.array)
		put_array(rest, ifs, r.array);
	else
		put_fields(rest, ifs, argv + first);
	return ended;
}

/* mapfile [-t] [ARRAY]: the lines of standard input */
int mapfile_builtin(int argc, char **argv)
{
	int trims = argc > 1 && strcmp(argv[1], "-t") == 0, ended = 0;
	const char *name = argc > 1 + trims ? argv[1 + trims] : "MAPFILE";
	struct reading r = { .raw = 1, .delimiter = '\n', .most = -1 };
	char **values = NULL;
	size_t n = 0, room = 0;

	while (!ended) {
		struct text line = { 0 };

		ended = read_text(&line, &r);
		if (ended && !line.n)
			break;
		if (!trims && !ended)
			add_char(&line, '\n');
		if (n + 1 >= room)
			values = realloc(values, (room = room * 2 + 16) * sizeof *values);
		values[n++] = text_of(&line);
		values[n] = NULL;
	}
	set_array(name, values ? values : (char *[]){ NULL });
	free(values);
	return 0;
}

/* Where getopts stands inside an argument with several letters. */
static size_t letter_at = 1;
static long expected_index = 1;

/* getopts LETTERS NAME [ARG...]: one option a call; OPTIND is the argument to look at next. */
int getopts_builtin(int argc, char **argv)
{
	const char *letters, *index_text = get_var("OPTIND"), *found, *arg;
	char **args = argc > 3 ? argv + 3 : positional, letter[2] = { 0 };
	long index = index_text ? atol(index_text) : 1, count = (long)count_of(args);
	int silent;

	if (argc < 3) {
		fputs("getopts: usage: getopts optstring name [arg ...]\n", stderr);
		return 2;
	}
	letters = argv[1];
	silent = *letters == ':';
	if (index != expected_index)
		letter_at = 1;
	unset_var("OPTARG");
	arg = index <= count ? args[index - 1] : NULL;
	if (!arg || arg[0] != '-' || !arg[1] || strcmp(arg, "--") == 0) {
		set_var(argv[2], "?");
		if (arg && strcmp(arg, "--") == 0)
			set_var("OPTIND", format_text("%ld", index + 1));
		return 1;
	}
	letter[0] = arg[letter_at++];
	found = *letter == ':' ? NULL : strchr(letters + silent, *letter);
	if (found && found[1] == ':') {
		const char *value = arg[letter_at] ? arg + letter_at : index < count ? args[index] : NULL;

		index += 1 + (!arg[letter_at] && value);
		letter_at = 1;
		if (value) {
			set_var("OPTARG", value);
		} else if (silent) {
			set_var("OPTARG", letter);
			*letter = ':';
		} else {
			fprintf(stderr, "%s: option requires an argument -- %s\n", shell_name, letter);
			*letter = '?';
		}
	} else {
		if (!arg[letter_at]) {
			index++;
			letter_at = 1;
		}
		if (!found) {
			if (silent)
				set_var("OPTARG", letter);
			else
				fprintf(stderr, "%s: illegal option -- %s\n", shell_name, letter);
			*letter = '?';
		}
	}
	set_var(argv[2], letter);
	set_var("OPTIND", format_text("%ld", expected_index = index));
	return 0;
}
