#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include "sys.h"

int alphasort(const struct dirent **a, const struct dirent **b) { return strcoll((*a)->d_name, (*b)->d_name); }
int versionsort(const struct dirent **a, const struct dirent **b) { return strverscmp((*a)->d_name, (*b)->d_name); }

int scandir(const char *path, struct dirent ***list, int (*filter)(const struct dirent *),
            int (*compare)(const struct dirent **, const struct dirent **))
{
	DIR *dir = opendir(path);
	struct dirent **found = NULL, *entry;
	int n = 0, room = 0;

	if (!dir)
		return -1;
	while ((entry = readdir(dir))) {
		struct dirent *copy;

		if (filter && !filter(entry))
			continue;
		if (n == room)
			found = realloc(found, (room += 32) * sizeof *found);
		copy = found ? malloc(entry->d_reclen) : NULL;
		if (!copy) {
			closedir(dir);
			return -1;
		}
		found[n++] = memcpy(copy, entry, entry->d_reclen);
	}
	closedir(dir);
	if (compare && n > 1)
		qsort(found, (size_t)n, sizeof *found, (int (*)(const void *, const void *))compare);
	*list = found ? found : malloc(1);
	return n;
}

int readdir_r(DIR *dir, struct dirent *entry, struct dirent **result)
{
	int saved = errno;
	struct dirent *next;

	errno = 0;
	next = readdir(dir);
	*result = next ? memcpy(entry, next, next->d_reclen) : NULL;
	if (!next && errno)
		return errno;
	errno = saved;
	return 0;
}
