/* declare, local, export, readonly, unset: variables and what is special about them. */
#include <stdio.h>
#include <string.h>
#include "builtins.h"
#include "vars.h"

static const struct {
	char letter;
	int attribute;
} letters[] = { { 'a', INDEXED },  { 'A', KEYED }, { 'i', INTEGER }, { 'l', LOWER },
	        { 'r', READONLY }, { 'u', UPPER }, { 'x', EXPORTED } };

enum { LETTERS = sizeof letters / sizeof *letters };

/* What the arguments before the names say. */
struct wishes {
	int on, off;
	int print, functions, global;
};

static void print_elements(const struct var *var)
{
	putchar('(');
	for (struct element *e = var->elements; e; e = e->next) {
		if (e->key)
			printf("[%s]=%s ", quoted_if_needed(e->key), in_double_quotes(e->value));
		else
			printf("[%ld]=%s%s", e->index, in_double_quotes(e->value), e->next ? " " : "");
	}
	putchar(')');
}

static void print_declaration(const struct var *var)
{
	struct text t = { 0 };

	for (int i = 0; i < LETTERS; i++)
		if (var->attributes & letters[i].attribute)
			add_char(&t, letters[i].letter);
	printf("declare -%s %s", t.n ? text_of(&t) : "-", var->name);
	if (is_array(var)) {
		putchar('=');
		print_elements(var);
	} else if (var->value) {
		printf("=%s", in_double_quotes(var->value));
	}
	putchar('\n');
}

static void print_declarations(int wanted)
{
	for (struct var *var = vars; var; var = var->next)
		if (!wanted || (var->attributes & wanted))
			print_declaration(var);
}

/* set without arguments */
void print_vars(void)
{
	for (struct var *var = vars; var; var = var->next) {
		if (is_array(var)) {
			printf("%s=", var->name);
			print_elements(var);
			putchar('\n');
		} else if (var->value) {
			printf("%s=%s\n", var->name, quoted_if_needed(var->value));
		}
	}
}

/* -x, +i and the like; moves *argv behind them. Answers 0 after a complaint. */
static int take_wishes(char ***argv, const char *builtin, struct wishes *wishes)
{
	for (; **argv && ((**argv)[0] == '-' || (**argv)[0] == '+') && (**argv)[1]; ++*argv) {
		int on = (**argv)[0] == '-';

		if (strcmp(**argv, "--") == 0) {
			++*argv;
			break;
		}
		for (const char *p = **argv + 1; *p; p++) {
			int i = 0;

			while (i < LETTERS && letters[i].letter != *p)
				i++;
			if (i < LETTERS)
				*(on ? &wishes->on : &wishes->off) |= letters[i].attribute;
			else if (*p == 'p')
				wishes->print = 1;
			else if (*p == 'f' || *p == 'F')
				wishes->functions = 1;
			else if (*p == 'g')
				wishes->global = 1;
			else if (*p == 'n' && strcmp(builtin, "export") == 0)
				wishes->off |= EXPORTED;
			else {
				complain("%s: -%c: invalid option\n", builtin, *p);
				return 0;
			}
		}
	}
	return 1;
}

static int print_named(char **names, const char *builtin)
{
	int status = 0;

	for (; *names; names++) {
		struct var *var = find_var(*names);

		if (var) {
			print_declaration(var);
		} else {
			complain("%s: %s: not found\n", builtin, *names);
			status = 1;
		}
	}
	return status;
}

/* NAME, NAME=VALUE, or NAME=(...) with the mark of expand_declarations before the list. */
static int declare_one(const char *argument, const char *builtin, const struct wishes *wishes, int local)
{
	size_t n = assigned_length(argument);
	const char *target = n ? copy_text(argument, n) : argument;
	const char *name = copy_text(target, strcspn(target, "["));
	const char *value = argument + n + (argument[n] == '+');
	struct var *var;
	int failed = 0;

	if (!is_name(name, strlen(name))) {
		complain("%s: `%s': not a valid identifier\n", builtin, argument);
		return 1;
	}
	if (local)
		make_local(name);
	var = find_or_make_var(name);
	if ((wishes->off & READONLY) && (var->attributes & READONLY)) {
		complain("%s: %s: readonly variable\n", builtin, name);
		return 1;
	}
	var->attributes |= wishes->on & ~READONLY;
	if (n && value[1] == LIST_MARK)
		failed = assign_list(format_text("%.*s%s", (int)(value - argument + 1), argument, value + 2));
	else if (n)
		failed = assign(argument);
	var->attributes = (var->attributes | wishes->on) & ~wishes->off;
	return failed < 0;
}

int declare_builtin(int argc, char **argv)
{
	const char *builtin = argv[0];
	struct wishes wishes = { 0 };
	int is_local = strcmp(builtin, "local") == 0, status = 0;
	char **names = argv + 1;

	(void)argc;
	if (!take_wishes(&names, builtin, &wishes))
		return 2;
	if (is_local && !function_name) {
		complain("local: can only be used in a function\n");
		return 1;
	}
	if (*builtin == 'e')
		wishes.on |= wishes.off & EXPORTED ? 0 : EXPORTED;
	if (*builtin == 'r')
		wishes.on |= READONLY;
	if (wishes.functions)
		return print_functions(names);
	if (!*names) {
		print_declarations(wishes.on);
		return 0;
	}
	if (wishes.print)
		return print_named(names, builtin);
	for (; *names; names++)
		status |= declare_one(*names, builtin, &wishes,
		                      is_local || (*builtin == 'd' && function_name && !wishes.global));
	return status;
}

int unset_builtin(int argc, char **argv)
{
	int status = 0, functions = 0;

	(void)argc;
	for (char **name = argv + 1; *name; name++) {
		if (**name == '-')
			functions = strcmp(*name, "-f") == 0;
		else if (!functions && find_var(copy_text(*name, strcspn(*name, "["))))
			status |= unset_var(*name) < 0;
		else
			remove_function(*name);
	}
	return status;
}
