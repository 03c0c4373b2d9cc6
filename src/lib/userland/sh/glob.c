/* Patterns: * ? [..], where a backslash takes the meaning of what follows it. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <ctype.h>
#include "sh.h"

/* [:alpha:] and the like; p stands behind "[:". Moves *p behind ":]". */
static int in_class(const char **p, int c)
{
	static const struct {
		const char *name;
		int (*holds)(int c);
	} classes[] = { { "alpha:]", isalpha }, { "digit:]", isdigit }, { "alnum:]", isalnum }, { "space:]", isspace },
		        { "upper:]", isupper }, { "lower:]", islower }, { "punct:]", ispunct }, { "xdigit:]", isxdigit } };

	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (strncmp(*p, classes[i].name, strlen(classes[i].name)) == 0) {
			*p += strlen(classes[i].name);
			return classes[i].holds(c) != 0;
		}
	return 0;
}

/* p stands behind [; the answer is behind ], or NULL if there is none. */
static const char *match_set(const char *p, int c, int *matched)
{
	int invert = *p == '!' || *p == '^', found = 0, first = 1;

	if (invert)
		p++;
	for (; *p && (*p != ']' || first); first = 0) {
		int low, high;

		if (p[0] == '[' && p[1] == ':') {
			p += 2;
			found |= in_class(&p, c);
			continue;
		}
		if (*p == '\\' && p[1])
			p++;
		low = high = (unsigned char)*p++;
		if (p[0] == '-' && p[1] && p[1] != ']') {
			high = (unsigned char)p[1];
			p += 2;
		}
		found |= c >= low && c <= high;
	}
	*matched = found != invert;
	return *p ? p + 1 : NULL;
}

int match(const char *pattern, const char *s)
{
	for (; *pattern; s++) {
		const char *after;
		int matched;

		switch (*pattern) {
		case '*':
			while (*pattern == '*')
				pattern++;
			for (; *s; s++)
				if (match(pattern, s))
					return 1;
			return match(pattern, s);
		case '?':
			if (!*s)
				return 0;
			s += character_length(s) - 1;
			pattern++;
			break;
		case '[':
			after = *s ? match_set(pattern + 1, (unsigned char)*s, &matched) : NULL;
			if (after) {
				if (!matched)
					return 0;
				pattern = after;
				break;
			}
			if (*s != '[')
				return 0;
			pattern++;
			break;
		case '\\':
			if (pattern[1])
				pattern++;
			/* fall through */
		default:
			if (*pattern != *s)
				return 0;
			pattern++;
		}
	}
	return !*s;
}

struct found {
	char **path;
	size_t n, room;
};

static void add(struct found *found, char *path)
{
	if (found->n + 1 >= found->room) {
		char **larger = alloc((found->room = found->room * 2 + 8) * sizeof *larger);

		if (found->n)
			memcpy(larger, found->path, found->n * sizeof *larger);
		found->path = larger;
	}
	found->path[found->n++] = path;
	found->path[found->n] = NULL;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static char *plain(const char *pattern, size_t n)
{
	struct text t = { 0 };

	for (size_t i = 0; i < n; i++) {
		if (pattern[i] == '\\' && i + 1 < n)
			i++;
		add_char(&t, pattern[i]);
	}
	return text_of(&t);
}

static void walk(struct found *found, const char *sofar, const char *pattern);

/* **: this folder and all below it; at the end of a pattern the files in them, too */
static void walk_deep(struct found *found, const char *base, const char *rest)
{
	DIR *dir = opendir(*base ? base : ".");
	struct dirent *entry;
	struct stat st;

	if (!dir)
		return;
	if (*rest)
		walk(found, base, rest + strspn(rest, "/"));
	while ((entry = readdir(dir))) {
		char *path = format_text("%s%s", base, entry->d_name);

		if (entry->d_name[0] == '.' || lstat(path, &st) < 0)
			continue;
		if (!*rest)
			add(found, path);
		if (S_ISDIR(st.st_mode))
			walk_deep(found, format_text("%s/", path), rest);
	}
	closedir(dir);
}

/* Matches the pattern's next path component in every entry of the directory so far. */
static void walk(struct found *found, const char *sofar, const char *pattern)
{
	size_t slashes = strspn(pattern, "/"), n = strcspn(pattern + slashes, "/");
	const char *part = copy_text(pattern + slashes, n), *rest = pattern + slashes + n;
	const char *base = format_text("%s%.*s", sofar, (int)slashes, pattern);
	struct dirent *entry;
	struct stat st;
	DIR *dir;

	if (!n) {
		if (stat(base, &st) == 0)
			add(found, (char *)base);
		return;
	}
	if (!strpbrk(part, "*?[")) {
		const char *path = format_text("%s%s", base, plain(part, n));

		if (*rest)
			walk(found, path, rest);
		else if (lstat(path, &st) == 0)
			add(found, (char *)path);
		return;
	}
	if (deep_paths && strcmp(part, "**") == 0) {
		walk_deep(found, base, rest);
		return;
	}
	dir = opendir(*base ? base : ".");
	if (!dir)
		return;
	while ((entry = readdir(dir))) {
		if ((entry->d_name[0] == '.' && part[0] != '.' && !dot_paths) || !match(part, entry->d_name))
			continue;
		if (dot_paths && part[0] != '.' && (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0))
			continue;
		if (*rest)
			walk(found, format_text("%s%s", base, entry->d_name), rest);
		else
			add(found, format_text("%s%s", base, entry->d_name));
	}
	closedir(dir);
}

char **expand_path(const char *pattern)
{
	struct found found = { 0 };

	walk(&found, "", pattern);
	if (!found.n)
		return NULL;
	qsort(found.path, found.n, sizeof *found.path, by_name);
	return found.path;
}
