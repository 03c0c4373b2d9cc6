/* The last part of a path, without a suffix; by the name dirname, what stands before it. */
#include <err.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
	char *name, called[256];

	if (argc < 2)
		errx(1, "missing operand");
	strlcpy(called, argv[0], sizeof called);
	if (strcmp(basename(called), "dirname") == 0) {
		puts(dirname(argv[1]));
		return 0;
	}
	name = basename(argv[1]);
	if (argc > 2) {
		size_t n = strlen(name), suffix = strlen(argv[2]);

		if (n > suffix && strcmp(name + n - suffix, argv[2]) == 0)
			name[n - suffix] = '\0';
	}
	puts(name);
	return 0;
}
