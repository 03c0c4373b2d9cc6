/* The special parameters, and the variables whose value is found when it is asked for. */
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "vars.h"

int subshell_depth;
const char *function_name; /* the one that runs */
int sourcing;

static time_t started; /* SECONDS counts from here */

static time_t now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec;
}

void count_seconds(void) { started = now(); }

static char *join_positional(void)
{
	struct text t = { 0 };
	const char *ifs = get_var("IFS");

	for (int i = 0; i < positional_count; i++) {
		if (i && (!ifs || *ifs))
			add_char(&t, ifs ? *ifs : ' ');
		add_string(&t, positional[i]);
	}
	return text_of(&t);
}

static const char *one_letter(int letter)
{
	switch (letter) {
	case '?':
		return format_text("%d", last_status);
	case '$':
		return format_text("%d", shell_pid);
	case '!':
		return last_background ? format_text("%d", last_background) : NULL;
	case '#':
		return format_text("%d", positional_count);
	case '-':
		return option_letters();
	case '@':
	case '*':
		return join_positional();
	}
	return NULL;
}

static const char *host(void)
{
	char name[65];

	gethostname(name, sizeof name);
	return copy_text(name, strlen(name));
}

/* NULL: it is an ordinary variable, or not set. */
const char *special_value(const char *name)
{
	if (name[0] >= '0' && name[0] <= '9') {
		int n = atoi(name);

		return n == 0 ? shell_name : n <= positional_count ? positional[n - 1] : NULL;
	}
	if (!name[1])
		return one_letter(name[0]);
	if (strcmp(name, "RANDOM") == 0)
		return format_text("%d", rand() % 32768);
	if (strcmp(name, "SECONDS") == 0)
		return format_text("%ld", (long)(now() - started));
	if (strcmp(name, "BASHPID") == 0)
		return format_text("%d", getpid());
	if (strcmp(name, "BASH_SUBSHELL") == 0)
		return format_text("%d", subshell_depth);
	if (strcmp(name, "LINENO") == 0)
		return format_text("%d", current_line);
	if (strcmp(name, "UID") == 0)
		return format_text("%u", getuid());
	if (strcmp(name, "EUID") == 0)
		return format_text("%u", geteuid());
	if (strcmp(name, "BASH_VERSION") == 0)
		return "5.2.15(1)-release";
	if (strncmp(name, "BASH_VERSINFO", 13) == 0)
		return strcmp(name + 13, "[1]") == 0 ? "2" : strcmp(name + 13, "[2]") == 0 ? "15" : "5";
	if (strcmp(name, "OSTYPE") == 0)
		return "linux-gnu";
	if (strcmp(name, "HOSTTYPE") == 0)
		return "x86_64";
	if (strcmp(name, "HOSTNAME") == 0)
		return host();
	if (strcmp(name, "FUNCNAME") == 0 || strcmp(name, "FUNCNAME[0]") == 0)
		return function_name;
	return NULL;
}

/* A value that only starts something: whether it was one. */
int set_special(const char *name, const char *value)
{
	if (strcmp(name, "RANDOM") == 0)
		srand((unsigned int)atol(value));
	else if (strcmp(name, "SECONDS") == 0)
		started = now() - atol(value);
	else
		return 0;
	return 1;
}
