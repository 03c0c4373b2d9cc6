#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *optarg;
int optind = 1, opterr = 1, optopt;

static int within; /* position inside a word such as -abc */

/* How words that are no options are taken: decided at first, and when optind is 0. */
static enum { UNDECIDED, PERMUTE, REQUIRE_ORDER, RETURN_IN_ORDER } ordering;

/* Options may stand after other words: those are moved behind them, as GNU does. */
static void move_forward(char **argv, int from, int to)
{
	for (; from > to; from--) {
		char *word = argv[from];

		argv[from] = argv[from - 1];
		argv[from - 1] = word;
	}
}

static int complain(char *const argv[], const char *options, const char *message, int letter)
{
	optopt = letter;
	if (opterr && *options != ':')
		fprintf(stderr, "%s: %s -- '%c'\n", argv[0], message, letter);
	return '?';
}

static int short_option(int argc, char *const argv[], const char *options)
{
	char *word = argv[optind];
	int letter = word[within++];
	const char *known = letter == ':' ? NULL : strchr(options, letter);
	int last = word[within] == '\0';

	if (!known) {
		if (last) {
			optind++;
			within = 0;
		}
		return complain(argv, options, "invalid option", letter);
	}
	optarg = NULL;
	if (known[1] == ':') {
		optind++;
		if (!last) {
			optarg = word + within;
		} else if (known[2] != ':') {
			if (optind >= argc) {
				within = 0;
				complain(argv, options, "option requires an argument", letter);
				return *options == ':' ? ':' : '?';
			}
			optarg = argv[optind++];
		}
		within = 0;
	} else if (last) {
		optind++;
		within = 0;
	}
	return letter;
}

static int long_option(int argc, char *const argv[], const char *options, const struct option *longopts, int *index)
{
	char *name = argv[optind] + 2;
	size_t length = strcspn(name, "=");
	int found = -1;

	for (int i = 0; longopts[i].name; i++)
		if (strncmp(longopts[i].name, name, length) == 0) {
			found = i;
			if (longopts[i].name[length] == '\0')
				break;
		}
	optind++;
	optarg = NULL;
	if (found < 0) {
		if (opterr)
			fprintf(stderr, "%s: unrecognized option '--%s'\n", argv[0], name);
		return '?';
	}
	if (name[length] == '=') {
		optarg = name + length + 1;
		if (longopts[found].has_arg == no_argument) {
			if (opterr)
				fprintf(stderr, "%s: option '--%s' doesn't allow an argument\n", argv[0], longopts[found].name);
			return '?';
		}
	} else if (longopts[found].has_arg == required_argument) {
		if (optind >= argc) {
			if (opterr)
				fprintf(stderr, "%s: option '--%s' requires an argument\n", argv[0], longopts[found].name);
			return *options == ':' ? ':' : '?';
		}
		optarg = argv[optind++];
	}
	if (index)
		*index = found;
	if (longopts[found].flag) {
		*longopts[found].flag = longopts[found].val;
		return 0;
	}
	return longopts[found].val;
}

int getopt_long(int argc, char *const argv[], const char *options, const struct option *longopts, int *index)
{
	int first = optind, in_order, result;

	if (optind == 0 || ordering == UNDECIDED) {
		if (optind == 0)
			optind = first = 1;
		within = 0;
		ordering = *options == '-'   ? RETURN_IN_ORDER
		           : *options == '+' || getenv("POSIXLY_CORRECT") ? REQUIRE_ORDER
		                                                          : PERMUTE;
	}
	if (*options == '+' || *options == '-')
		options++;
	if (within)
		return short_option(argc, argv, options);
	in_order = ordering != PERMUTE;
	if (ordering == RETURN_IN_ORDER && optind < argc && (argv[optind][0] != '-' || !argv[optind][1])) {
		optarg = argv[optind++];
		return 1;
	}
	while (optind < argc && !in_order && (argv[optind][0] != '-' || !argv[optind][1]))
		optind++;
	if (optind >= argc || argv[optind][0] != '-' || !argv[optind][1]) {
		if (!in_order)
			optind = first;
		return -1;
	}
	int at = optind;

	if (strcmp(argv[optind], "--") == 0) {
		optind++;
		result = -1;
	} else if (longopts && argv[optind][1] == '-') {
		result = long_option(argc, argv, options, longopts, index);
	} else {
		within = 1;
		result = short_option(argc, argv, options);
	}
	if (at > first) {
		int taken = within ? 1 : optind - at;

		for (int i = 0; i < taken; i++)
			move_forward((char **)argv, at + i, first + i);
		optind = within ? first : first + taken;
	}
	return result;
}

int getopt(int argc, char *const argv[], const char *options)
{
	return getopt_long(argc, argv, options, NULL, NULL);
}
