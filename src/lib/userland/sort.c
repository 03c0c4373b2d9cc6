/* sort [-nru] [-k FIELD] [FILE]... */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int numeric, reverse, unique, field;
static char **lines;
static size_t n;

/* The line from its field-th word on. */
static const char *key(const char *line)
{
	for (int i = 1; i < field; i++) {
		line += strspn(line, " \t");
		line += strcspn(line, " \t");
	}
	return line;
}

static int compare(const void *a, const void *b)
{
	const char *x = *(char *const *)a, *y = *(char *const *)b;
	int order = 0;

	if (numeric)
		order = (atof(key(x)) > atof(key(y))) - (atof(key(x)) < atof(key(y)));
	else if (field)
		order = strcmp(key(x), key(y));
	if (!order && !unique)
		order = strcmp(x, y);
	else if (!order && !numeric && !field)
		order = strcmp(x, y);
	return reverse ? -order : order;
}

static void read_lines(FILE *f)
{
	char *line = NULL;
	size_t size = 0, room = n;
	ssize_t length;

	while ((length = getline(&line, &size, f)) >= 0) {
		if (length && line[length - 1] == '\n')
			line[length - 1] = '\0';
		if (n >= room)
			lines = realloc(lines, (room = room * 2 + 64) * sizeof *lines);
		lines[n++] = strdup(line);
	}
}

int main(int argc, char *argv[])
{
	int option;

	while ((option = getopt(argc, argv, "nruk:")) != -1) {
		if (option == '?')
			return 2;
		numeric |= option == 'n';
		reverse |= option == 'r';
		unique |= option == 'u';
		if (option == 'k')
			field = atoi(optarg);
		if (option == 'k' && strchr(optarg, 'n'))
			numeric = 1;
	}
	if (optind == argc)
		read_lines(stdin);
	for (; optind < argc; optind++) {
		FILE *f = fopen(argv[optind], "r");

		if (!f) {
			fprintf(stderr, "sort: cannot read: %s: %s\n", argv[optind], strerror(errno));
			return 2;
		}
		read_lines(f);
		fclose(f);
	}
	qsort(lines, n, sizeof *lines, compare);
	for (size_t i = 0; i < n; i++)
		if (!unique || i == 0 || compare(&lines[i - 1], &lines[i]) != 0)
			puts(lines[i]);
	return 0;
}
