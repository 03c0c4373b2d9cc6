/* ls [-1al] [FILE]...   one name a line in a pipe, columns on a terminal */
#include <dirent.h>
#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int all, details, single;

struct list {
	char **name;
	int n;
};

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void add(struct list *list, const char *name)
{
	list->name = realloc(list->name, (size_t)(list->n + 1) * sizeof *list->name);
	list->name[list->n++] = strdup(name);
}

static void print_mode(mode_t mode)
{
	static const char bits[] = "rwxrwxrwx";

	putchar(S_ISDIR(mode) ? 'd' : S_ISCHR(mode) ? 'c' : S_ISLNK(mode) ? 'l' : S_ISFIFO(mode) ? 'p' : '-');
	for (int i = 0; i < 9; i++)
		putchar(mode & (0400U >> i) ? bits[i] : '-');
}

static void print_details(const char *dir, const char *name)
{
	char path[4096], when[32], target[256];
	struct stat st;
	struct passwd *user;
	struct group *group;
	ssize_t n;

	snprintf(path, sizeof path, "%s%s%s", dir, *dir ? "/" : "", name);
	if (lstat(path, &st) < 0) {
		fprintf(stderr, "ls: cannot access '%s': %s\n", path, strerror(errno));
		return;
	}
	user = getpwuid(st.st_uid);
	group = getgrgid(st.st_gid);
	strftime(when, sizeof when, "%b %e %H:%M", localtime(&st.st_mtime));
	print_mode(st.st_mode);
	printf(" %lu %s %s %6ld %s %s", st.st_nlink, user ? user->pw_name : "?", group ? group->gr_name : "?", st.st_size, when,
	       name);
	if (S_ISLNK(st.st_mode) && (n = readlink(path, target, sizeof target)) > 0)
		printf(" -> %.*s", (int)n, target);
	putchar('\n');
}

static int terminal_width(void)
{
	struct winsize size;

	if (!isatty(STDOUT_FILENO))
		return 0;
	return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : 80;
}

/* As many columns as fit, filled downward. */
static void print_columns(struct list *list, int width)
{
	int rows = 1;

	for (;; rows++) {
		int used = 0;

		for (int first = 0; first < list->n; first += rows) {
			int widest = 0;

			for (int i = first; i < first + rows && i < list->n; i++)
				if ((int)strlen(list->name[i]) > widest)
					widest = (int)strlen(list->name[i]);
			used += widest + 2;
		}
		if (used - 2 <= width || rows >= list->n)
			break;
	}
	for (int row = 0; row < rows && row < list->n; row++) {
		for (int i = row; i < list->n; i += rows) {
			int first = i - row, widest = 0;

			for (int k = first; k < first + rows && k < list->n; k++)
				if ((int)strlen(list->name[k]) > widest)
					widest = (int)strlen(list->name[k]);
			if (i + rows < list->n)
				printf("%-*s", widest + 2, list->name[i]);
			else
				printf("%s", list->name[i]);
		}
		putchar('\n');
	}
}

static void print_list(struct list *list, const char *dir)
{
	int width = terminal_width();

	qsort(list->name, (size_t)list->n, sizeof *list->name, by_name);
	if (!details && !single && width > 0 && list->n > 0) {
		print_columns(list, width);
		return;
	}
	for (int i = 0; i < list->n; i++) {
		if (details)
			print_details(dir, list->name[i]);
		else
			puts(list->name[i]);
	}
}

static int list_directory(const char *path)
{
	struct list list = { NULL, 0 };
	struct dirent *entry;
	struct stat st;
	char full[4096];
	long blocks = 0;
	DIR *dir = opendir(path);

	if (!dir) {
		fprintf(stderr, "ls: cannot open directory '%s': %s\n", path, strerror(errno));
		return 2;
	}
	while ((entry = readdir(dir))) {
		if (!all && entry->d_name[0] == '.')
			continue;
		add(&list, entry->d_name);
		snprintf(full, sizeof full, "%s/%s", path, entry->d_name);
		if (details && lstat(full, &st) == 0)
			blocks += st.st_blocks;
	}
	closedir(dir);
	if (details)
		printf("total %ld\n", blocks / 2);
	print_list(&list, path);
	return 0;
}

int main(int argc, char *argv[])
{
	struct list files = { NULL, 0 }, dirs = { NULL, 0 };
	int option, status = 0;

	while ((option = getopt(argc, argv, "1al")) != -1) {
		all |= option == 'a';
		details |= option == 'l';
		single |= option == '1';
		if (option == '?')
			return 2;
	}
	if (optind == argc)
		return list_directory(".");
	for (int i = optind; i < argc; i++) {
		struct stat st;

		if (stat(argv[i], &st) < 0) {
			fprintf(stderr, "ls: cannot access '%s': %s\n", argv[i], strerror(errno));
			status = 2;
		} else {
			add(S_ISDIR(st.st_mode) ? &dirs : &files, argv[i]);
		}
	}
	print_list(&files, "");
	for (int i = 0; i < dirs.n; i++) {
		if (argc - optind > 1)
			printf("%s%s:\n", i || files.n ? "\n" : "", dirs.name[i]);
		status |= list_directory(dirs.name[i]);
	}
	return status;
}
