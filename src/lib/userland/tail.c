/* tail [-n LINES | -LINES] [FILE]   the last lines; -n +N: from line N on */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[])
{
	const char *count = "10";
	long lines, number = 0;
	int i = 1;
	char **kept, *line = NULL;
	size_t size = 0;
	FILE *f = stdin;

	if (i + 1 < argc && strcmp(argv[i], "-n") == 0) {
		count = argv[i + 1];
		i += 2;
	} else if (i < argc && argv[i][0] == '-' && isdigit((unsigned char)argv[i][1])) {
		count = argv[i++] + 1;
	}
	lines = labs(atol(count));
	if (i < argc && !(f = fopen(argv[i], "r"))) {
		fprintf(stderr, "tail: cannot open '%s' for reading: %s\n", argv[i], strerror(errno));
		return 1;
	}
	kept = calloc((size_t)lines + 1, sizeof *kept);
	while (getline(&line, &size, f) >= 0) {
		number++;
		if (*count == '+') {
			if (number >= lines)
				fputs(line, stdout);
		} else if (lines > 0) {
			free(kept[number % lines]);
			kept[number % lines] = strdup(line);
		}
	}
	for (long k = number - lines + 1; *count != '+' && lines > 0 && k <= number; k++)
		if (k > 0)
			fputs(kept[k % lines], stdout);
	return 0;
}
