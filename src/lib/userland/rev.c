/* Prints lines backwards. */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>

static void reverse(FILE *f)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t n;

	while ((n = getline(&line, &room, f)) > 0) {
		int whole = line[n - 1] == '\n';

		for (ssize_t i = n - whole; i > 0; i--)
			putchar(line[i - 1]);
		if (whole)
			putchar('\n');
	}
	free(line);
}

int main(int argc, char **argv)
{
	int status = 0;

	if (argc == 1)
		reverse(stdin);
	for (int i = 1; i < argc; i++) {
		FILE *f = fopen(argv[i], "r");

		if (!f) {
			warn("cannot open %s", argv[i]);
			status = 1;
			continue;
		}
		reverse(f);
		fclose(f);
	}
	return status;
}
