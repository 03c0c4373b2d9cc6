/* Prints parts of lines: characters (-c, -b) or fields (-f), which tabs or another character (-d) part; -s leaves other lines out. */
#include <ctype.h>
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST = 1024 };

static char wanted[MOST + 1];
static int to_the_end = MOST + 1; /* from here on all are wanted */

/* 1,3-5,-2,7- */
static void read_list(const char *p)
{
	while (*p) {
		char *end;
		long low = 1, high;

		if (isdigit((unsigned char)*p)) {
			low = strtol(p, &end, 10);
			p = end;
		}
		high = low;
		if (*p == '-') {
			p++;
			if (isdigit((unsigned char)*p)) {
				high = strtol(p, &end, 10);
				p = end;
			} else {
				high = MOST;
				if (low < to_the_end)
					to_the_end = (int)low;
			}
		}
		if (low < 1 || high < low || (*p && *p != ','))
			errx(1, "invalid list");
		for (; low <= high && low <= MOST; low++)
			wanted[low] = 1;
		if (*p == ',')
			p++;
	}
}

static int is_wanted(int n) { return n >= to_the_end || (n <= MOST && wanted[n]); }

static void fields(char *line, char delimiter, int only_delimited)
{
	int n = 1, printed = 0;

	if (!strchr(line, delimiter)) {
		if (!only_delimited)
			puts(line);
		return;
	}
	for (char *p = line; p; n++) {
		char *end = strchr(p, delimiter);

		if (end)
			*end = '\0';
		if (is_wanted(n)) {
			if (printed++)
				putchar(delimiter);
			fputs(p, stdout);
		}
		p = end ? end + 1 : NULL;
	}
	putchar('\n');
}

static void cut(FILE *f, int by_fields, char delimiter, int only_delimited)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t n;

	while ((n = getline(&line, &room, f)) > 0) {
		if (line[n - 1] == '\n')
			line[--n] = '\0';
		if (by_fields) {
			fields(line, delimiter, only_delimited);
			continue;
		}
		for (int i = 0; i < n; i++)
			if (is_wanted(i + 1))
				putchar(line[i]);
		putchar('\n');
	}
	free(line);
}

int main(int argc, char **argv)
{
	int option, by_fields = -1, only_delimited = 0, status = 0;
	char delimiter = '\t';

	while ((option = getopt(argc, argv, "b:c:f:d:s")) != -1)
		switch (option) {
		case 'b':
		case 'c':
		case 'f':
			by_fields = option == 'f';
			read_list(optarg);
			break;
		case 'd':
			delimiter = *optarg;
			break;
		case 's':
			only_delimited = 1;
			break;
		default:
			return 1;
		}
	if (by_fields < 0)
		errx(1, "you must specify a list of bytes, characters, or fields");
	if (optind == argc)
		cut(stdin, by_fields, delimiter, only_delimited);
	for (; optind < argc; optind++) {
		FILE *f = strcmp(argv[optind], "-") == 0 ? stdin : fopen(argv[optind], "r");

		if (!f) {
			warn("%s", argv[optind]);
			status = 1;
			continue;
		}
		cut(f, by_fields, delimiter, only_delimited);
		if (f != stdin)
			fclose(f);
	}
	return status;
}
