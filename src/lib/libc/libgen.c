#include <libgen.h>
#include <string.h>

static char dot[] = ".", slash[] = "/";

static void strip_slashes(char *path)
{
	size_t n = strlen(path);

	while (n > 1 && path[n - 1] == '/')
		path[--n] = '\0';
}

char *basename(char *path)
{
	char *last;

	if (!path || !*path)
		return dot;
	strip_slashes(path);
	last = strrchr(path, '/');
	return last && last[1] ? last + 1 : path;
}

char *dirname(char *path)
{
	char *last;

	if (!path || !*path)
		return dot;
	strip_slashes(path);
	last = strrchr(path, '/');
	if (!last)
		return dot;
	while (last > path && last[-1] == '/')
		last--;
	if (last == path)
		return slash;
	*last = '\0';
	return path;
}
