/* head [-n LINES | -c BYTES | -LINES] [FILE]... */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_bytes;

static void copy(FILE *f, long count)
{
	int c;

	while (count > 0 && (c = getc(f)) != EOF) {
		putchar(c);
		count -= by_bytes || c == '\n';
	}
}

int main(int argc, char *argv[])
{
	long lines = 10;
	int i = 1, failed = 0, first;

	if (i < argc && (strncmp(argv[i], "-n", 2) == 0 || strncmp(argv[i], "-c", 2) == 0)) {
		by_bytes = argv[i][1] == 'c';
		if (argv[i][2])
			lines = atol(argv[i] + 2);
		else if (i + 1 < argc)
			lines = atol(argv[++i]);
		i++;
	} else if (i < argc && argv[i][0] == '-' && isdigit((unsigned char)argv[i][1])) {
		lines = atol(argv[i++] + 1);
	}
	if (i == argc)
		copy(stdin, lines);
	for (first = i; i < argc; i++) {
		FILE *f = fopen(argv[i], "r");

		if (!f) {
			fprintf(stderr, "head: cannot open '%s' for reading: %s\n", argv[i], strerror(errno));
			failed = 1;
			continue;
		}
		if (argc - first > 1)
			printf("%s==> %s <==\n", i > first ? "\n" : "", argv[i]);
		copy(f, lines);
		fclose(f);
	}
	return failed;
}
