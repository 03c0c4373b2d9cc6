/*
 * ps [-e | a | x | -p PIDS | --ppid PIDS | -C NAMES | -u USERS | -t TTYS]... [u | -f | -l | -o COLUMNS] [f] [h]
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include "ps.h"

static int compare_by_column(const void *a, const void *b)
{
	char x[TEXT], y[TEXT];
	const struct column *column = find_column(sort_by + (*sort_by == '-' || *sort_by == '+'));
	int order;

	column->print(a, x);
	column->print(b, y);
	order = column->left ? strcmp(x, y) : (atof(x) > atof(y)) - (atof(x) < atof(y));
	return *sort_by == '-' ? -order : order;
}

/* Children behind their parents, each with the branch that leads to it. */
static void grow(const struct proc *all, int n, int parent, const char *before, int depth, struct proc *out, int *done)
{
	for (int i = 0; i < n; i++) {
		const struct proc *p = &all[i];
		int is_root = 1, last = 1;
		char further[sizeof p->tree];

		for (int k = 0; k < n; k++)
			if (all[k].pid == p->ppid && k != i)
				is_root = 0;
		if (depth ? p->ppid != parent : !is_root)
			continue;
		for (int k = i + 1; k < n; k++)
			if (all[k].ppid == p->ppid)
				last = 0;
		out[*done] = *p;
		snprintf(out[*done].tree, sizeof out->tree, "%s%s", before, depth ? " \\_ " : "");
		++*done;
		snprintf(further, sizeof further, "%s%s", before, !depth ? "" : last ? "    " : " |  ");
		grow(all, n, p->pid, further, depth + 1, out, done);
	}
}

/* 0: as wide as it gets */
static int screen_width(void)
{
	struct winsize size;

	if (wide > 1 || !isatty(STDOUT_FILENO))
		return 0;
	return (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : 80) + (wide ? 52 : 0);
}

/*
 * Columns are aligned to where they should begin, not to where the one before happened to end: a value
 * that is too wide takes the blanks of its neighbour.
 */
static void print_row(const struct proc *p, int width)
{
	char line[TEXT * 2], text[TEXT];
	int at = 0, begin = 0;

	for (int i = 0; i < n_chosen; i++) {
		const struct column *column = &chosen[i];
		int length, blanks;

		if (p)
			column->print(p, text);
		else
			strcpy(text, column->header);
		length = (int)strlen(text);
		blanks = begin - at;
		if (!column->left && length < column->width)
			blanks += column->width - length;
		if (i && blanks < 1)
			blanks = 1;
		at += sprintf(line + at, "%*s%s", blanks > 0 ? blanks : 0, "", text);
		begin += column->width + 1;
	}
	if (width && at > width)
		line[width] = '\0';
	puts(line);
}

static int has_headers(void)
{
	for (int i = 0; i < n_chosen; i++)
		if (*chosen[i].header)
			return headers;
	return 0;
}

int main(int argc, char *argv[])
{
	struct proc self, *shown;
	int n = 0, width;

	(void)argc;
	read_options(argv);
	read_system();
	read_proc(getpid(), &self);
	read_all();
	shown = calloc((size_t)n_procs + 1, sizeof *shown);
	for (int i = 0; i < n_procs; i++)
		if (is_wanted(&procs[i], &self))
			shown[n++] = procs[i];
	if (sort_by && !find_column(sort_by + (*sort_by == '-' || *sort_by == '+')))
		fail("unknown sort specifier");
	if (sort_by)
		qsort(shown, (size_t)n, sizeof *shown, compare_by_column);
	if (forest) {
		struct proc *ordered = calloc((size_t)n + 1, sizeof *ordered);
		int done = 0;

		grow(shown, n, 0, "", 0, ordered, &done);
		shown = ordered;
	}
	width = screen_width();
	if (has_headers())
		print_row(NULL, width);
	for (int i = 0; i < n; i++)
		print_row(&shown[i], width);
	return n == 0;
}
