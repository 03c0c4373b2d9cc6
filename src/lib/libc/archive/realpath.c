#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_LINKS = 40 };

/* Goes along the path name by name; what a symbolic link says takes the place of the name. */
static int resolve(const char *path, char *out)
{
	char rest[PATH_MAX], target[PATH_MAX];
	char *end = out;
	int links = 0;

	if (strlcpy(rest, path, sizeof rest) >= sizeof rest) {
		errno = ENAMETOOLONG;
		return -1;
	}
	if (*path != '/') {
		if (!getcwd(out, PATH_MAX))
			return -1;
		end = out[1] ? out + strlen(out) : out;
	}
	for (char *next = rest; *next;) {
		size_t n = strcspn(next, "/");
		struct stat st;
		ssize_t length;

		if (n == 0 || (n == 1 && *next == '.')) {
			next += n + (next[n] == '/');
			if (n == 1 && end != out && (stat(out, &st) < 0 || (!S_ISDIR(st.st_mode) && (errno = ENOTDIR))))
				return -1;
			continue;
		}
		if (n == 2 && next[0] == '.' && next[1] == '.') {
			while (end > out && *--end != '/')
				;
			*end = '\0';
			next += n;
			continue;
		}
		if (end - out + (long)n + 1 >= PATH_MAX) {
			errno = ENAMETOOLONG;
			return -1;
		}
		*end = '/';
		memcpy(end + 1, next, n);
		end[n + 1] = '\0';
		if (lstat(out, &st) < 0)
			return -1;
		next += n;
		if (!S_ISLNK(st.st_mode)) {
			if (*next && !S_ISDIR(st.st_mode)) {
				errno = ENOTDIR;
				return -1;
			}
			end += n + 1;
			continue;
		}
		if (++links > MOST_LINKS) {
			errno = ELOOP;
			return -1;
		}
		length = readlink(out, target, sizeof target);
		if (length < 0)
			return -1;
		if ((size_t)length + strlen(next) >= sizeof rest) {
			errno = ENAMETOOLONG;
			return -1;
		}
		memmove(rest + length, next, strlen(next) + 1);
		memcpy(rest, target, (size_t)length);
		next = rest;
		if (*target == '/')
			end = out;
		*end = '\0';
	}
	if (end == out)
		*end++ = '/';
	*end = '\0';
	return 0;
}

char *realpath(const char *path, char *resolved)
{
	char out[PATH_MAX];

	if (!path || !*path) {
		errno = path ? ENOENT : EINVAL;
		return NULL;
	}
	if (resolve(path, out) < 0)
		return NULL;
	return resolved ? strcpy(resolved, out) : strdup(out);
}
