/* pushd, popd, dirs: a stack of folders, whose top is the one at hand. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "builtins.h"
#include "sh.h"

struct folder {
	char *path;
	struct folder *below;
};

static struct folder *stack;

static void print_folder(const char *path, int end)
{
	const char *home = get_var("HOME");
	size_t n = home ? strlen(home) : 0;

	if (n > 1 && strncmp(path, home, n) == 0 && (path[n] == '/' || !path[n]))
		printf("~%s%c", path + n, end);
	else
		printf("%s%c", path, end);
}

int dirs_builtin(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	print_folder(get_var("PWD"), stack ? ' ' : '\n');
	for (struct folder *f = stack; f; f = f->below)
		print_folder(f->path, f->below ? ' ' : '\n');
	return 0;
}

static int go_to(const char *path) { return cd_builtin(2, (char *[]){ "cd", (char *)path, NULL }); }

int pushd_builtin(int argc, char **argv)
{
	struct folder *below;
	const char *target = argc > 1 ? argv[1] : stack ? stack->path : NULL;
	char *here = strdup(get_var("PWD"));

	if (!target) {
		complain("pushd: no other directory\n");
		return 1;
	}
	if (go_to(target))
		return 1;
	/* Without an argument the two on top change places. */
	if (argc == 1) {
		free(stack->path);
		stack->path = here;
	} else {
		below = malloc(sizeof *below);
		below->path = here;
		below->below = stack;
		stack = below;
	}
	return dirs_builtin(1, argv);
}

int popd_builtin(int argc, char **argv)
{
	struct folder *top = stack;

	(void)argc;
	if (!top) {
		complain("popd: directory stack empty\n");
		return 1;
	}
	if (go_to(top->path))
		return 1;
	stack = top->below;
	free(top->path);
	free(top);
	return dirs_builtin(1, argv);
}
