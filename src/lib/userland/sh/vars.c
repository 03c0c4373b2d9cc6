/* Variables, and the special parameters. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "sh.h"

struct var {
	char *name, *value; /* value NULL: declared only */
	int exported, readonly;
	struct var *next;
};

static struct var *vars; /* sorted by name */

char **positional;
int positional_count;
char *shell_name = "bash";
int last_status;
pid_t last_background;
pid_t shell_pid;

static struct var *find(const char *name)
{
	for (struct var *var = vars; var; var = var->next)
		if (strcmp(var->name, name) == 0)
			return var;
	return NULL;
}

static struct var *find_or_make(const char *name)
{
	struct var *var = find(name), **link = &vars;

	if (var)
		return var;
	while (*link && strcmp((*link)->name, name) < 0)
		link = &(*link)->next;
	var = calloc(1, sizeof *var);
	var->name = strdup(name);
	var->next = *link;
	*link = var;
	return var;
}

int set_var(const char *name, const char *value)
{
	struct var *var = find_or_make(name);
	char *copy;

	if (var->readonly) {
		complain("%s: readonly variable\n", name);
		return -1;
	}
	copy = strdup(value);
	free(var->value);
	var->value = copy;
	return 0;
}

/* NAME=VALUE, the value ready to be used. */
int assign(const char *assignment)
{
	size_t n = strcspn(assignment, "=");

	return set_var(copy_text(assignment, n), assignment + n + 1);
}

/* What local variables hid, to come back when their function returns. */
struct hidden {
	char *name, *value; /* value NULL: it was not set */
	struct hidden *outer;
};

static struct hidden *hidden;

void make_local(const char *name)
{
	const char *value = get_var(name);
	struct hidden *h = malloc(sizeof *h);

	h->name = strdup(name);
	h->value = value ? strdup(value) : NULL;
	h->outer = hidden;
	hidden = h;
}

void *enter_function(void) { return hidden; }

void leave_function(void *outer)
{
	while (hidden && hidden != outer) {
		struct hidden *h = hidden;

		if (h->value)
			set_var(h->name, h->value);
		else
			unset_var(h->name);
		hidden = h->outer;
		free(h->name);
		free(h->value);
		free(h);
	}
}

void export_var(const char *name) { find_or_make(name)->exported = 1; }
void mark_readonly(const char *name) { find_or_make(name)->readonly = 1; }

int unset_var(const char *name)
{
	for (struct var **link = &vars; *link; link = &(*link)->next) {
		struct var *var = *link;

		if (strcmp(var->name, name) != 0)
			continue;
		if (var->readonly) {
			complain("unset: %s: cannot unset: readonly variable\n", name);
			return -1;
		}
		*link = var->next;
		free(var->name);
		free(var->value);
		free(var);
		break;
	}
	return 0;
}

void vars_init(char *envp[])
{
	for (; *envp; envp++) {
		size_t n = strcspn(*envp, "=");
		char *name = strndup(*envp, n);

		if ((*envp)[n] && is_name(name, n)) {
			set_var(name, *envp + n + 1);
			export_var(name);
		}
		free(name);
	}
	set_var("PPID", format_text("%d", getppid()));
	set_var("IFS", " \t\n");
	set_var("PS2", "> ");
	set_var("PS4", "+ ");
	if (!get_var("PATH"))
		set_var("PATH", "/usr/local/bin:/usr/bin:/bin");
	set_var("PWD", getcwd(NULL, 0));
	export_var("PWD");
}

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

static const char *flags(void)
{
	return format_text("h%s%s%s%s", exit_on_error ? "e" : "", interactive ? "i" : "", job_control ? "m" : "",
	                   print_commands ? "x" : "");
}

/* Variables and special parameters alike; NULL if it is not set. */
const char *get_var(const char *name)
{
	struct var *var;

	if (name[0] >= '0' && name[0] <= '9') {
		int n = atoi(name);

		return n == 0 ? shell_name : n <= positional_count ? positional[n - 1] : NULL;
	}
	if (name[0] && !name[1])
		switch (name[0]) {
		case '?':
			return format_text("%d", last_status);
		case '$':
			return format_text("%d", shell_pid);
		case '!':
			return last_background ? format_text("%d", last_background) : NULL;
		case '#':
			return format_text("%d", positional_count);
		case '-':
			return flags();
		case '@':
		case '*':
			return join_positional();
		}
	var = find(name);
	if (!var && strcmp(name, "RANDOM") == 0)
		return format_text("%d", rand() % 32768);
	if (!var && strcmp(name, "BASHPID") == 0)
		return format_text("%d", getpid());
	if (!var && strcmp(name, "LINENO") == 0)
		return format_text("%d", current_line);
	return var ? var->value : NULL;
}

void print_vars(int exported_only)
{
	for (struct var *var = vars; var; var = var->next) {
		if (exported_only && var->exported) {
			if (var->value)
				printf("declare -x %s=\"%s\"\n", var->name, var->value);
			else
				printf("declare -x %s\n", var->name);
		} else if (!exported_only && var->value) {
			printf(strpbrk(var->value, " \t\n$\"\\*?;&|<>()") ? "%s='%s'\n" : "%s=%s\n", var->name, var->value);
		}
	}
}

/* What a program gets: the exported variables, and assignments that stood before the command. */
char **environment(char **extra)
{
	size_t n = 0;
	char **envp;

	for (struct var *var = vars; var; var = var->next)
		n += var->exported && var->value;
	for (char **e = extra; e && *e; e++)
		n++;
	envp = alloc((n + 1) * sizeof *envp);
	n = 0;
	for (char **e = extra; e && *e; e++)
		envp[n++] = *e;
	for (struct var *var = vars; var; var = var->next) {
		int overridden = 0;

		for (char **e = extra; e && *e; e++)
			overridden |= strncmp(*e, var->name, strlen(var->name)) == 0 && (*e)[strlen(var->name)] == '=';
		if (var->exported && var->value && !overridden)
			envp[n++] = format_text("%s=%s", var->name, var->value);
	}
	return envp;
}
