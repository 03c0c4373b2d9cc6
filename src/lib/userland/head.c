/* head [-n LINES | -LINES] [FILE]... */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void copy(FILE *f, long lines)
{
	int c;

	while (lines > 0 && (c = getc(f)) != EOF) {
		putchar(c);
		lines -= c == '\n';
	}
}

int main(int argc, char *argv[])
{
	long lines = 10;
	int i = 1, failed = 0, first;

	if (i + 1 < argc && strcmp(argv[i], "-n") == 0) {
		lines = atol(argv[i + 1]);
		i += 2;
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
