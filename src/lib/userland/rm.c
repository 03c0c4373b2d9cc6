/* rm [-rf] FILE... */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int recursive, force;

static int complain(const char *path, int error)
{
	if (force && error == ENOENT)
		return 0;
	fprintf(stderr, "rm: cannot remove '%s': %s\n", path, strerror(error));
	return 1;
}

static int remove_tree(const char *path)
{
	struct stat st;
	struct dirent *entry;
	int failed = 0;
	DIR *dir;

	if (lstat(path, &st) < 0)
		return complain(path, errno);
	if (!S_ISDIR(st.st_mode))
		return unlink(path) < 0 ? complain(path, errno) : 0;
	if (!recursive)
		return complain(path, EISDIR);
	dir = opendir(path);
	if (!dir)
		return complain(path, errno);
	while ((entry = readdir(dir))) {
		char below[4096];

		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		snprintf(below, sizeof below, "%s/%s", path, entry->d_name);
		failed |= remove_tree(below);
		rewinddir(dir);
		if (failed)
			break;
	}
	closedir(dir);
	return failed || rmdir(path) == 0 ? failed : complain(path, errno);
}

int main(int argc, char *argv[])
{
	int option, failed = 0;

	while ((option = getopt(argc, argv, "rRf")) != -1) {
		if (option == '?')
			return 1;
		recursive |= option != 'f';
		force |= option == 'f';
	}
	if (optind == argc && !force) {
		fputs("rm: missing operand\nTry 'rm --help' for more information.\n", stderr);
		return 1;
	}
	for (; optind < argc; optind++)
		failed |= remove_tree(argv[optind]);
	return failed;
}
