#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <limits.h>
#include "../internal.h"

int execve(const char *path, char *const argv[], char *const envp[])
{
	return (int)sys3(SYS_execve, path, argv, envp);
}

int execv(const char *path, char *const argv[])
{
	return execve(path, argv, environ);
}

/* A text that does not say who is to read it is one for the shell. */
static int exec_or_shell(const char *path, char *const argv[], char *const envp[])
{
	int n = 0;

	execve(path, argv, envp);
	if (errno != ENOEXEC)
		return -1;
	while (argv[n])
		n++;
	char *words[n + 3];

	words[0] = "/bin/sh";
	words[1] = (char *)path;
	for (int i = 1; i <= n; i++)
		words[i + 1] = argv[i];
	if (n == 0)
		words[2] = NULL;
	return execve(words[0], words, envp);
}

/* Try each directory of PATH; a file that may not be run is remembered, as the better error. */
int execvpe(const char *file, char *const argv[], char *const envp[])
{
	const char *path = getenv("PATH");
	int denied = 0;

	if (strchr(file, '/'))
		return exec_or_shell(file, argv, envp);
	if (!path)
		path = "/bin:/usr/bin";
	for (;;) {
		const char *end = strchrnul(path, ':');
		char full[PATH_MAX];

		if ((size_t)(end - path) + strlen(file) + 2 <= sizeof full) {
			char *p = mempcpy(full, path, (size_t)(end - path));

			if (p > full)
				*p++ = '/';
			strcpy(p, file);
			exec_or_shell(full, argv, envp);
			if (errno == EACCES)
				denied = 1;
			else if (errno != ENOENT && errno != ENOTDIR)
				return -1;
		}
		if (!*end)
			break;
		path = end + 1;
	}
	errno = denied ? EACCES : ENOENT;
	return -1;
}

int execvp(const char *file, char *const argv[])
{
	return execvpe(file, argv, environ);
}

enum { MAX_ARGS = 256 };

/* The arguments up to the NULL, as an array; execle's environment follows it. */
static void collect(char **argv, const char *arg, va_list *ap)
{
	int n = 0;

	argv[0] = (char *)arg;
	while (argv[n] && n < MAX_ARGS - 1)
		argv[++n] = va_arg(*ap, char *);
	argv[n] = NULL;
}

int execl(const char *path, const char *arg, ...)
{
	char *argv[MAX_ARGS];
	va_list ap;

	va_start(ap, arg);
	collect(argv, arg, &ap);
	va_end(ap);
	return execv(path, argv);
}

int execlp(const char *file, const char *arg, ...)
{
	char *argv[MAX_ARGS];
	va_list ap;

	va_start(ap, arg);
	collect(argv, arg, &ap);
	va_end(ap);
	return execvp(file, argv);
}

int execle(const char *path, const char *arg, ...)
{
	char *argv[MAX_ARGS];
	char **envp;
	va_list ap;

	va_start(ap, arg);
	collect(argv, arg, &ap);
	envp = va_arg(ap, char **);
	va_end(ap);
	return execve(path, argv, envp);
}
