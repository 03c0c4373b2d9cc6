#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>
#include "sys.h"

/* Fills in the six X of a pattern, before `suffix` more characters, until `make` succeeds. */
static int unique(char *pattern, int suffix, int flags, int (*make)(const char *, int))
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
	int length = (int)strlen(pattern) - suffix;

	if (suffix < 0 || length < 6 || strncmp(pattern + length - 6, "XXXXXX", 6) != 0) {
		errno = EINVAL;
		return -1;
	}
	for (int tries = 0; tries < 1000; tries++) {
		unsigned char random[6];
		int answer;

		getrandom(random, sizeof random, 0);
		for (int i = 0; i < 6; i++)
			pattern[length - 6 + i] = letters[random[i] % 62];
		answer = make(pattern, flags);
		if (answer >= 0 || errno != EEXIST)
			return answer;
	}
	return -1;
}

static int make_file(const char *path, int flags) { return open(path, flags | O_RDWR | O_CREAT | O_EXCL, 0600); }

static int make_directory(const char *path, int flags)
{
	(void)flags;
	return mkdir(path, 0700);
}

static int find_free(const char *path, int flags)
{
	(void)flags;
	if (access(path, F_OK) < 0)
		return 0;
	errno = EEXIST;
	return -1;
}

int mkostemp(char *pattern, int flags) { return unique(pattern, 0, flags, make_file); }
int mkstemps(char *pattern, int suffix) { return unique(pattern, suffix, 0, make_file); }
int mkostemps(char *pattern, int suffix, int flags) { return unique(pattern, suffix, flags, make_file); }
char *mkdtemp(char *pattern) { return unique(pattern, 0, 0, make_directory) < 0 ? NULL : pattern; }

char *mktemp(char *pattern)
{
	if (unique(pattern, 0, 0, find_free) < 0)
		*pattern = '\0';
	return pattern;
}

char *tmpnam(char *name)
{
	static char own[L_tmpnam];

	if (!name)
		name = own;
	strcpy(name, "/tmp/fileXXXXXX");
	return unique(name, 0, 0, find_free) < 0 ? NULL : name;
}

char *tempnam(const char *folder, const char *prefix)
{
	char *name = malloc(512);

	if (!name)
		return NULL;
	snprintf(name, 512, "%s/%.5sXXXXXX", folder ? folder : "/tmp", prefix ? prefix : "file");
	return unique(name, 0, 0, find_free) < 0 ? NULL : name;
}

char *secure_getenv(const char *name) { return geteuid() == getuid() ? getenv(name) : NULL; }

int getloadavg(double loads[], int n)
{
	FILE *f = fopen("/proc/loadavg", "r");
	int got = 0;

	if (!f)
		return -1;
	while (got < n && got < 3 && fscanf(f, "%lf", &loads[got]) == 1)
		got++;
	fclose(f);
	return got;
}

int getsubopt(char **option, char *const *tokens, char **value)
{
	char *word = *option, *end, *equals;

	if (!*word)
		return -1;
	end = strchrnul(word, ',');
	equals = memchr(word, '=', (size_t)(end - word));
	*value = equals ? equals + 1 : NULL;
	if (*end)
		*end++ = '\0';
	*option = end;
	for (int i = 0; tokens[i]; i++) {
		size_t length = equals ? (size_t)(equals - word) : strlen(word);

		if (strncmp(tokens[i], word, length) == 0 && !tokens[i][length])
			return i;
	}
	*value = word;
	return -1;
}

/* By merging halves: stable, as glibc's. */
void qsort_r(void *base, size_t n, size_t size, int (*compare)(const void *, const void *, void *), void *arg)
{
	char *a = base, *copy;
	size_t half = n / 2, i = 0, j = half, at = 0;

	if (n < 2)
		return;
	qsort_r(a, half, size, compare, arg);
	qsort_r(a + half * size, n - half, size, compare, arg);
	copy = malloc(n * size);
	if (!copy)
		abort();
	while (i < half || j < n) {
		int left = j == n || (i < half && compare(a + i * size, a + j * size, arg) <= 0);

		memcpy(copy + at++ * size, a + (left ? i++ : j++) * size, size);
	}
	memcpy(a, copy, n * size);
	free(copy);
}

unsigned int arc4random(void)
{
	unsigned int n;

	getrandom(&n, sizeof n, 0);
	return n;
}

unsigned int arc4random_uniform(unsigned int bound) { return bound < 2 ? 0 : arc4random() % bound; }
void arc4random_buf(void *buffer, size_t size) { getrandom(buffer, size, 0); }

void *memalign(size_t alignment, size_t size) { return aligned_alloc(alignment, size); }

void *valloc(size_t size) { return aligned_alloc(4096, size); }
