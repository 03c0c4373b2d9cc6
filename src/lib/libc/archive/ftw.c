#include <dirent.h>
#include <ftw.h>
#include <limits.h>
#include <string.h>
#include "sys.h"

struct walk {
	int (*plain)(const char *, const struct stat *, int);
	int (*full)(const char *, const struct stat *, int, struct FTW *);
	int flags;
	char path[PATH_MAX];
};

static int tell(struct walk *w, const struct stat *st, int kind, int base, int level)
{
	struct FTW where = { base, level };

	return w->plain ? w->plain(w->path, st, kind) : w->full(w->path, st, kind, &where);
}

static int visit(struct walk *w, size_t length, int base, int level);

static int below(struct walk *w, DIR *dir, size_t length, int level)
{
	struct dirent *entry;
	int result = 0;

	while (result == 0 && (entry = readdir(dir))) {
		size_t n = strlen(entry->d_name);

		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0 || length + n + 2 > sizeof w->path)
			continue;
		if (length > 0 && w->path[length - 1] == '/')
			length--;
		w->path[length] = '/';
		strcpy(w->path + length + 1, entry->d_name);
		result = visit(w, length + 1 + n, (int)length + 1, level + 1);
	}
	w->path[length] = '\0';
	return result;
}

static int visit(struct walk *w, size_t length, int base, int level)
{
	struct stat st;
	DIR *dir;
	int result;

	if (lstat(w->path, &st) < 0)
		return errno == EACCES ? tell(w, &st, FTW_NS, base, level) : -1;
	if (S_ISLNK(st.st_mode) && !(w->flags & FTW_PHYS)) {
		struct stat target;

		if (stat(w->path, &target) < 0)
			return tell(w, &st, w->plain ? FTW_NS : FTW_SLN, base, level);
		st = target;
	}
	if (!S_ISDIR(st.st_mode))
		return tell(w, &st, S_ISLNK(st.st_mode) ? FTW_SL : FTW_F, base, level);
	dir = opendir(w->path);
	if (!dir)
		return tell(w, &st, FTW_DNR, base, level);
	result = w->flags & FTW_DEPTH ? 0 : tell(w, &st, FTW_D, base, level);
	if (result == 0)
		result = below(w, dir, length, level);
	closedir(dir);
	return result == 0 && w->flags & FTW_DEPTH ? tell(w, &st, FTW_DP, base, level) : result;
}

static int start(struct walk *w, const char *path)
{
	const char *slash;
	size_t length = strlen(path);

	if (length >= sizeof w->path) {
		errno = ENAMETOOLONG;
		return -1;
	}
	strcpy(w->path, path);
	while (length > 1 && w->path[length - 1] == '/')
		w->path[--length] = '\0';
	slash = strrchr(w->path, '/');
	return visit(w, length, slash && slash[1] ? (int)(slash - w->path) + 1 : 0, 0);
}

int ftw(const char *path, int (*function)(const char *, const struct stat *, int), int descriptors)
{
	struct walk w = { .plain = function };

	(void)descriptors;
	return start(&w, path);
}

int nftw(const char *path, int (*function)(const char *, const struct stat *, int, struct FTW *), int descriptors, int flags)
{
	struct walk w = { .full = function, .flags = flags };

	(void)descriptors;
	return start(&w, path);
}
