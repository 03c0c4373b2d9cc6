#include <dirent.h>
#include <fnmatch.h>
#include <glob.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "sys.h"

static int add(glob_t *g, const char *path, int flags)
{
	struct stat st;
	size_t offset = flags & GLOB_DOOFFS ? g->gl_offs : 0, length = strlen(path);
	char **all = realloc(g->gl_pathv, (offset + g->gl_pathc + 2) * sizeof *all);
	char *copy = malloc(length + 2);

	if (!all || !copy)
		return GLOB_NOSPACE;
	if (!g->gl_pathv)
		memset(all, 0, offset * sizeof *all);
	memcpy(copy, path, length + 1);
	if (flags & GLOB_MARK && stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		strcpy(copy + length, "/");
	all[offset + g->gl_pathc++] = copy;
	all[offset + g->gl_pathc] = NULL;
	g->gl_pathv = all;
	return 0;
}

static int special(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] == '*' || s[i] == '?' || s[i] == '[')
			return 1;
	return 0;
}

/* `path` has `length` characters that match so far; `rest` is the pattern behind them. */
static int expand(char *path, size_t length, const char *rest, int flags, int (*error)(const char *, int), glob_t *g)
{
	struct dirent *entry;
	struct stat st;
	char part[NAME_MAX + 1];
	size_t n;
	DIR *dir;
	int result = 0;

	while (*rest == '/' && length < PATH_MAX - 1)
		path[length++] = *rest++;
	path[length] = '\0';
	if (!*rest)
		return lstat(path, &st) == 0 ? add(g, path, flags) : 0;
	n = strcspn(rest, "/");
	if (n > NAME_MAX || length + n >= PATH_MAX)
		return 0;
	if (!special(rest, n)) {
		for (size_t i = 0; i < n; i++) {
			if (rest[i] == '\\' && !(flags & GLOB_NOESCAPE) && i + 1 < n)
				i++;
			path[length++] = rest[i];
		}
		return expand(path, length, rest + n, flags, error, g);
	}
	memcpy(part, rest, n);
	part[n] = '\0';
	dir = opendir(length ? path : ".");
	if (!dir) {
		if ((error && error(path, errno)) || flags & GLOB_ERR)
			return GLOB_ABORTED;
		return 0;
	}
	while (result == 0 && (entry = readdir(dir))) {
		size_t l = strlen(entry->d_name);

		if (fnmatch(part, entry->d_name, flags & GLOB_PERIOD ? 0 : FNM_PERIOD) != 0 || length + l >= PATH_MAX)
			continue;
		memcpy(path + length, entry->d_name, l + 1);
		if (rest[n] && (stat(path, &st) < 0 || !S_ISDIR(st.st_mode)))
			continue;
		result = expand(path, length + l, rest + n, flags, error, g);
	}
	closedir(dir);
	return result;
}

static int order(const void *a, const void *b) { return strcoll(*(char *const *)a, *(char *const *)b); }

int glob(const char *pattern, int flags, int (*error)(const char *, int), glob_t *g)
{
	char path[PATH_MAX] = "";
	size_t offset = flags & GLOB_DOOFFS ? g->gl_offs : 0, before;
	int result;

	if (!(flags & GLOB_APPEND)) {
		g->gl_pathc = 0;
		g->gl_pathv = NULL;
	}
	before = g->gl_pathc;
	result = expand(path, 0, pattern, flags, error, g);
	if (result)
		return result;
	if (g->gl_pathc == before)
		return flags & GLOB_NOCHECK ? add(g, pattern, flags & ~GLOB_MARK) : GLOB_NOMATCH;
	if (!(flags & GLOB_NOSORT))
		qsort(g->gl_pathv + offset + before, g->gl_pathc - before, sizeof *g->gl_pathv, order);
	return 0;
}

void globfree(glob_t *g)
{
	for (size_t i = 0; i < g->gl_pathc; i++)
		free(g->gl_pathv[g->gl_flags & GLOB_DOOFFS ? g->gl_offs + i : i]);
	free(g->gl_pathv);
	g->gl_pathc = 0;
	g->gl_pathv = NULL;
}
