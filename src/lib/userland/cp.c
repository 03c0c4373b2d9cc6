/* cp FILE TARGET, cp FILE... DIRECTORY; mv: the same, and the old name is gone */
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int copy(const char *from, const char *to)
{
	char buffer[4096];
	struct stat st;
	ssize_t n;
	int in = open(from, O_RDONLY), out;

	if (in < 0 || fstat(in, &st) < 0)
		return -1;
	out = open(to, O_WRONLY | O_CREAT | O_TRUNC, st.st_mode & 0777);
	if (out < 0) {
		close(in);
		return -1;
	}
	while ((n = read(in, buffer, sizeof buffer)) > 0)
		if (write(out, buffer, (size_t)n) != n) {
			n = -1;
			break;
		}
	close(in);
	close(out);
	return n < 0 ? -1 : 0;
}

int main(int argc, char *argv[])
{
	const char *name = program_invocation_short_name, *target = argv[argc - 1];
	int moves = strcmp(name, "mv") == 0, failed = 0;
	struct stat st;
	int into = argc > 2 && stat(target, &st) == 0 && S_ISDIR(st.st_mode);

	if (argc < 3) {
		fprintf(stderr, "%s: missing file operand\nTry '%s --help' for more information.\n", name, name);
		return 1;
	}
	if (argc > 3 && !into) {
		fprintf(stderr, "%s: target '%s' is not a directory\n", name, target);
		return 1;
	}
	for (int i = 1; i < argc - 1; i++) {
		char path[4096];
		char *whole = strdup(argv[i]);

		snprintf(path, sizeof path, into ? "%s/%s" : "%s", target, basename(whole));
		if ((moves ? rename(argv[i], path) : copy(argv[i], path)) < 0) {
			fprintf(stderr, "%s: cannot %s '%s': %s\n", name, moves ? "move" : "copy", argv[i], strerror(errno));
			failed = 1;
		}
		free(whole);
	}
	return failed;
}
