/* set and shopt: the options of the shell. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "builtins.h"
#include "sh.h"

int exit_on_error, print_commands, unset_is_error, no_paths, no_clobber, only_parse, echo_input, allexport, pipe_fails;
int null_paths, dot_paths, deep_paths;
static int hashes = 1, braces = 1, notifies;

/* Those of set. Letter 0: only set -o NAME knows it. In the order in which set -o shows them. */
static const struct {
	const char *name;
	char letter;
	int *on;
} options[] = {
	{ "allexport", 'a', &allexport },    { "braceexpand", 'B', &braces },     { "errexit", 'e', &exit_on_error },
	{ "hashall", 'h', &hashes },         { "monitor", 'm', &job_control },    { "noclobber", 'C', &no_clobber },
	{ "noexec", 'n', &only_parse },      { "noglob", 'f', &no_paths },        { "notify", 'b', &notifies },
	{ "nounset", 'u', &unset_is_error }, { "pipefail", 0, &pipe_fails },      { "verbose", 'v', &echo_input },
	{ "xtrace", 'x', &print_commands },
};

enum { OPTIONS = sizeof options / sizeof *options };

static const struct {
	const char *name;
	int *on;
} shell_options[] = { { "dotglob", &dot_paths }, { "globstar", &deep_paths }, { "nullglob", &null_paths } };

enum { SHELL_OPTIONS = sizeof shell_options / sizeof *shell_options };

/* $- */
const char *option_letters(void)
{
	struct text t = { 0 };
	static const char order[] = "abefhimnuvxBC";

	for (const char *letter = order; *letter; letter++) {
		if (*letter == 'i' && interactive)
			add_char(&t, 'i');
		for (int i = 0; i < OPTIONS; i++)
			if (options[i].letter == *letter && *options[i].on)
				add_char(&t, *letter);
	}
	if (*input_name == '-')
		add_char(&t, 'c');
	return text_of(&t);
}

static void print_options(int as_commands)
{
	for (int i = 0; i < OPTIONS; i++)
		if (as_commands)
			printf("set %co %s\n", *options[i].on ? '-' : '+', options[i].name);
		else
			printf("%-15s\t%s\n", options[i].name, *options[i].on ? "on" : "off");
}

/* Answers 0 if there is none of this name. */
static int set_by_name(const char *name, int on)
{
	for (int i = 0; i < OPTIONS; i++)
		if (strcmp(options[i].name, name) == 0) {
			*options[i].on = on;
			return 1;
		}
	return 0;
}

/* test -o */
int option_is_on(const char *name)
{
	for (int i = 0; i < OPTIONS; i++)
		if (strcmp(options[i].name, name) == 0)
			return *options[i].on;
	return 0;
}

int set_by_letter(int letter, int on)
{
	for (int i = 0; i < OPTIONS; i++)
		if (options[i].letter == letter) {
			*options[i].on = on;
			return 1;
		}
	return 0;
}

static void set_positional(int count, char **arguments)
{
	positional_count = count;
	positional = calloc((size_t)count + 1, sizeof *positional);
	for (int k = 0; k < count; k++)
		positional[k] = strdup(arguments[k]);
}

int set_builtin(int argc, char **argv)
{
	int i = 1;

	if (argc == 1)
		print_vars();
	for (; i < argc && (argv[i][0] == '-' || argv[i][0] == '+'); i++) {
		int on = argv[i][0] == '-';

		if (strcmp(argv[i], "--") == 0 || strcmp(argv[i], "-") == 0) {
			set_positional(argc - i - 1, argv + i + 1);
			return 0;
		}
		for (const char *p = argv[i] + 1; *p; p++) {
			if (*p == 'o' && i + 1 == argc) {
				print_options(!on);
			} else if (*p == 'o') {
				if (!set_by_name(argv[++i], on)) {
					complain("set: %s: invalid option name\n", argv[i]);
					return 2;
				}
				break;
			} else if (!set_by_letter(*p, on)) {
				complain("set: -%c: invalid option\n", *p);
				fputs("set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]\n", stderr);
				return 2;
			}
		}
	}
	if (i < argc)
		set_positional(argc - i, argv + i);
	return 0;
}

int shopt_builtin(int argc, char **argv)
{
	int on = argc > 1 && strcmp(argv[1], "-s") == 0, off = argc > 1 && strcmp(argv[1], "-u") == 0;
	int quiet = argc > 1 && strcmp(argv[1], "-q") == 0, i = 1 + (on || off || quiet), status = 0;

	for (int k = 0; k < SHELL_OPTIONS && i == argc; k++)
		printf("%-15s\t%s\n", shell_options[k].name, *shell_options[k].on ? "on" : "off");
	for (; i < argc; i++) {
		int k = 0;

		while (k < SHELL_OPTIONS && strcmp(shell_options[k].name, argv[i]) != 0)
			k++;
		if (k == SHELL_OPTIONS) {
			complain("shopt: %s: invalid shell option name\n", argv[i]);
			status = 1;
		} else if (on || off) {
			*shell_options[k].on = on;
		} else {
			status |= !*shell_options[k].on;
			if (!quiet)
				printf("%-15s\t%s\n", argv[i], *shell_options[k].on ? "on" : "off");
		}
	}
	return status;
}
