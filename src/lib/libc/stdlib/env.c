#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "../internal.h"

static char **find(const char *name, size_t length)
{
	for (char **entry = environ; entry && *entry; entry++)
		if (strncmp(*entry, name, length) == 0 && (*entry)[length] == '=')
			return entry;
	return NULL;
}

char *getenv(const char *name)
{
	size_t length = strlen(name);
	char **entry = find(name, length);

	return entry ? *entry + length + 1 : NULL;
}

/* The array that the kernel made lies on the stack and cannot grow: the first addition moves it to the heap. */
static int append(char *assignment)
{
	static char **ours;
	size_t n = 0;
	char **grown;

	while (environ && environ[n])
		n++;
	grown = realloc(environ == ours ? ours : NULL, (n + 2) * sizeof *grown);
	if (!grown)
		return -1;
	if (environ != ours)
		memcpy(grown, environ, n * sizeof *grown);
	grown[n] = assignment;
	grown[n + 1] = NULL;
	environ = ours = grown;
	return 0;
}

int putenv(char *assignment)
{
	char *equals = strchr(assignment, '=');
	char **entry;

	if (!equals)
		return unsetenv(assignment);
	entry = find(assignment, (size_t)(equals - assignment));
	if (!entry)
		return append(assignment);
	*entry = assignment;
	return 0;
}

int setenv(const char *name, const char *value, int overwrite)
{
	size_t length = strlen(name);
	char *assignment;

	if (!*name || strchr(name, '=')) {
		errno = EINVAL;
		return -1;
	}
	if (!overwrite && find(name, length))
		return 0;
	assignment = malloc(length + strlen(value) + 2);
	if (!assignment)
		return -1;
	stpcpy(stpcpy(stpcpy(assignment, name), "="), value);
	return putenv(assignment);
}

int unsetenv(const char *name)
{
	char **entry;

	while ((entry = find(name, strlen(name))))
		do
			entry[0] = entry[1];
		while (*entry++);
	return 0;
}

int clearenv(void)
{
	environ = NULL;
	return 0;
}
