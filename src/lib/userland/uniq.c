/* uniq [-cd]   lines that repeat the one before are left out; -c counts them, -d shows only those */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int counts, repeated;

static void print(const char *line, int n)
{
	if (!line || (repeated && n < 2))
		return;
	if (counts)
		printf("%7d ", n);
	fputs(line, stdout);
}

int main(int argc, char *argv[])
{
	char *line = NULL, *last = NULL;
	size_t size = 0;
	int option, n = 0;

	while ((option = getopt(argc, argv, "cd")) != -1) {
		if (option == '?')
			return 1;
		counts |= option == 'c';
		repeated |= option == 'd';
	}
	if (optind < argc && !freopen(argv[optind], "r", stdin)) {
		perror(argv[optind]);
		return 1;
	}
	while (getline(&line, &size, stdin) >= 0) {
		if (last && strcmp(line, last) == 0) {
			n++;
			continue;
		}
		print(last, n);
		free(last);
		last = strdup(line);
		n = 1;
	}
	print(last, n);
	return 0;
}
