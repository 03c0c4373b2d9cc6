/* The table of variables. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "vars.h"

struct var *vars;

char **positional;
int positional_count;
char *shell_name = "bash";
int last_status;
pid_t last_background;
pid_t shell_pid;

struct var *find_var(const char *name)
{
	for (struct var *var = vars; var; var = var->next)
		if (strcmp(var->name, name) == 0)
			return var;
	return NULL;
}

static void put_in(struct var *var)
{
	struct var **link = &vars;

	while (*link && strcmp((*link)->name, var->name) < 0)
		link = &(*link)->next;
	var->next = *link;
	*link = var;
}

struct var *find_or_make_var(const char *name)
{
	struct var *var = find_var(name);

	if (var)
		return var;
	var = calloc(1, sizeof *var);
	var->name = strdup(name);
	put_in(var);
	return var;
}

/* What stands between the brackets. */
static char *subscript_of(const char *brackets) { return copy_text(brackets + 1, strlen(brackets) - 2); }

int is_array(const struct var *var) { return (var->attributes & (INDEXED | KEYED)) != 0; }

void clear_var(struct var *var)
{
	free(var->value);
	var->value = NULL;
	free_elements(var);
}

/*
 * How much of a word is what it assigns to: NAME or NAME[SUBSCRIPT], before = or +=. 0: it is no assignment.
 */
size_t assigned_length(const char *word)
{
	size_t n = 0;

	while (isalnum((unsigned char)word[n]) || word[n] == '_')
		n++;
	if (!is_name(word, n))
		return 0;
	if (word[n] == '[') {
		const char *end = skip_nested(word + n + 1, '[');

		if (!end)
			return 0;
		n = (size_t)(end - word);
	}
	return word[n] == '=' || (word[n] == '+' && word[n + 1] == '=') ? n : 0;
}

static int refuse(const struct var *var)
{
	if (!(var->attributes & READONLY))
		return 0;
	complain("%s: readonly variable\n", var->name);
	return -1;
}

/* The value as the variable's attributes want it: a sum worked out, letters in one case. */
char *in_case_of(const struct var *var, const char *value)
{
	int failed;
	char *text;

	if (var->attributes & INTEGER)
		return format_text("%ld", arithmetic(value, &failed));
	text = copy_text(value, strlen(value));
	for (char *p = text; *p; p++) {
		if (var->attributes & UPPER)
			*p = (char)toupper((unsigned char)*p);
		else if (var->attributes & LOWER)
			*p = (char)tolower((unsigned char)*p);
	}
	return text;
}

static char *joined(const struct var *var, const char *old, const char *value)
{
	int failed;

	if (var->attributes & INTEGER)
		return format_text("%ld", arithmetic(old, &failed) + arithmetic(value, &failed));
	return in_case_of(var, format_text("%s%s", old, value));
}

/* NAME, or NAME[SUBSCRIPT] as it stands in a word; `append`: +=. */
static int store(const char *target, const char *value, int append)
{
	size_t n = strcspn(target, "[");
	struct var *var = find_or_make_var(copy_text(target, n));
	char *text;

	if (refuse(var) < 0)
		return -1;
	if (target[n])
		return set_element(var, subscript_of(target + n), value, append);
	if (is_array(var))
		return set_element(var, "0", value, append);
	if (set_special(var->name, value))
		return 0;
	text = strdup(append && var->value ? joined(var, var->value, value) : in_case_of(var, value));
	free(var->value);
	var->value = text;
	if (allexport)
		var->attributes |= EXPORTED;
	return 0;
}

int set_var(const char *name, const char *value) { return store(name, value, 0); }

/* NAME=VALUE or NAME+=VALUE, the value ready to be used. */
int assign(const char *assignment)
{
	size_t n = assigned_length(assignment);
	int append = assignment[n] == '+';

	return store(copy_text(assignment, n), assignment + n + append + 1, append);
}

/* NAME=(...) or NAME+=(...), the list as written. */
int assign_list(const char *assignment)
{
	size_t n = assigned_length(assignment);
	int append = assignment[n] == '+';
	struct var *var = find_or_make_var(copy_text(assignment, strcspn(copy_text(assignment, n), "[")));
	const char *list = assignment + n + append + 2;

	if (refuse(var) < 0)
		return -1;
	add_list(var, copy_text(list, strlen(list) - 1), append);
	return 0;
}

/* What local variables hid, to come back when their function returns. */
struct hidden {
	char *name;
	struct var *was; /* NULL: there was none */
	struct hidden *outer;
};

static struct hidden *hidden;

static void take_out(struct var *gone)
{
	struct var **link = &vars;

	while (*link != gone)
		link = &(*link)->next;
	*link = gone->next;
}

void make_local(const char *name)
{
	struct hidden *h = malloc(sizeof *h);
	struct var *var;

	h->name = strdup(name);
	h->was = find_var(name);
	h->outer = hidden;
	hidden = h;
	if (h->was)
		take_out(h->was);
	var = find_or_make_var(name);
	var->attributes = h->was ? h->was->attributes & EXPORTED : 0;
}

void *enter_function(void) { return hidden; }

static void forget_var(struct var *var)
{
	take_out(var);
	clear_var(var);
	free(var->name);
	free(var);
}

void leave_function(void *outer)
{
	while (hidden && hidden != outer) {
		struct hidden *h = hidden;
		struct var *var = find_var(h->name);

		if (var)
			forget_var(var);
		if (h->was)
			put_in(h->was);
		hidden = h->outer;
		free(h->name);
		free(h);
	}
}

static void export_var(const char *name) { find_or_make_var(name)->attributes |= EXPORTED; }

int unset_var(const char *name)
{
	size_t n = strcspn(name, "[");
	struct var *var = find_var(copy_text(name, n));

	if (!var)
		return 0;
	if (var->attributes & READONLY) {
		complain("unset: %s: cannot unset: readonly variable\n", var->name);
		return -1;
	}
	if (name[n])
		unset_element(var, subscript_of(name + n));
	else
		forget_var(var);
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
	set_var("SHLVL", format_text("%d", get_var("SHLVL") ? atoi(get_var("SHLVL")) + 1 : 1));
	export_var("SHLVL");
	set_var("PPID", format_text("%d", getppid()));
	set_var("IFS", " \t\n");
	set_var("PS2", "> ");
	set_var("PS4", "+ ");
	set_var("OPTIND", "1");
	if (!get_var("PATH"))
		set_var("PATH", "/usr/local/bin:/usr/bin:/bin");
	set_var("PWD", getcwd(NULL, 0));
	export_var("PWD");
}

/* Variables, elements (NAME[SUBSCRIPT]) and special parameters alike; NULL if it is not set. */
const char *get_var(const char *name)
{
	const char *special = special_value(name);
	size_t n = strcspn(name, "[");
	struct var *var;

	if (special)
		return special;
	var = find_var(name[n] ? copy_text(name, n) : name);
	if (!var)
		return NULL;
	if (name[n])
		return element_value(var, subscript_of(name + n));
	return is_array(var) ? element_value(var, "0") : var->value;
}

/* What a program gets: the exported variables, and assignments that stood before the command. */
char **environment(char **extra)
{
	size_t n = 0;
	char **envp;

	for (struct var *var = vars; var; var = var->next)
		n += (var->attributes & EXPORTED) && var->value;
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
		if ((var->attributes & EXPORTED) && var->value && !overridden)
			envp[n++] = format_text("%s=%s", var->name, var->value);
	}
	return envp;
}
