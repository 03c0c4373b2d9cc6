/* wc [-lwc] [FILE]... */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

struct counts {
	long lines, words, bytes;
};

static const char *which = "lwc";

static struct counts count(FILE *f)
{
	struct counts n = { 0, 0, 0 };
	int c, inside = 0;

	while ((c = getc(f)) != EOF) {
		n.bytes++;
		n.lines += c == '\n';
		if (isspace(c))
			inside = 0;
		else if (!inside)
			n.words += inside = 1;
	}
	return n;
}

static void print(struct counts n, const char *name, int width)
{
	const char *separator = "";

	if (strchr(which, 'l')) {
		printf("%*ld", width, n.lines);
		separator = " ";
	}
	if (strchr(which, 'w')) {
		printf("%s%*ld", separator, width, n.words);
		separator = " ";
	}
	if (strchr(which, 'c'))
		printf("%s%*ld", separator, width, n.bytes);
	printf(name ? " %s\n" : "\n", name);
}

static int digits(long n)
{
	return n < 10 ? 1 : 1 + digits(n / 10);
}

int main(int argc, char *argv[])
{
	struct counts total = { 0, 0, 0 }, each[64];
	int failed = 0, i = 1, width = 7, files;

	if (i < argc && argv[i][0] == '-' && argv[i][1])
		which = argv[i++] + 1;
	files = argc - i;
	if (files == 0) {
		print(count(stdin), NULL, strlen(which) == 1 ? 1 : width);
		return 0;
	}
	if (files > 64)
		files = 64;
	for (int k = 0; k < files; k++) {
		FILE *f = fopen(argv[i + k], "r");

		each[k].bytes = -1;
		if (!f) {
			fprintf(stderr, "wc: %s: %s\n", argv[i + k], strerror(errno));
			failed = 1;
			continue;
		}
		each[k] = count(f);
		fclose(f);
		total.lines += each[k].lines;
		total.words += each[k].words;
		total.bytes += each[k].bytes;
	}
	width = files == 1 && strlen(which) == 1 ? 1 : digits(total.bytes);
	for (int k = 0; k < files; k++)
		if (each[k].bytes >= 0)
			print(each[k], argv[i + k], width);
	if (files > 1)
		print(total, "total", width);
	return failed;
}
