/* mkdir [-p] DIRECTORY... */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* With -p: those on the way too, and no complaint if it is there. */
static int make_all(char *path)
{
	for (char *slash = path + 1; (slash = strchr(slash, '/')); slash++) {
		*slash = '\0';
		mkdir(path, 0777);
		*slash = '/';
	}
	return mkdir(path, 0777) < 0 && errno != EEXIST ? -1 : 0;
}

int main(int argc, char *argv[])
{
	int i = 1, failed = 0, parents = argc > 1 && strcmp(argv[1], "-p") == 0;

	if (i + parents >= argc) {
		fputs("mkdir: missing operand\nTry 'mkdir --help' for more information.\n", stderr);
		return 1;
	}
	for (i += parents; i < argc; i++)
		if ((parents ? make_all(argv[i]) : mkdir(argv[i], 0777)) < 0) {
			fprintf(stderr, "mkdir: cannot create directory '%s': %s\n", argv[i], strerror(errno));
			failed = 1;
		}
	return failed;
}
