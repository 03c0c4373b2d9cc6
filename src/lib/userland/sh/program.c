/* From the name of a command to the program, and into it. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "sh.h"

/* The file that the name stands for, by PATH; NULL if there is none that may be run. */
char *find_program(const char *name)
{
	const char *path = get_var("PATH");
	char *not_executable = NULL;

	if (strchr(name, '/'))
		return (char *)name;
	while (path) {
		size_t n = strcspn(path, ":");
		char *full = n ? format_text("%.*s/%s", (int)n, path, name) : format_text("./%s", name);
		struct stat st;

		if (stat(full, &st) == 0 && S_ISREG(st.st_mode)) {
			if (access(full, X_OK) == 0)
				return full;
			not_executable = full;
		}
		path = path[n] ? path + n + 1 : NULL;
	}
	return not_executable;
}

/* This process becomes the program. */
_Noreturn void exec_program(char **argv, char **assignments)
{
	char *path = find_program(argv[0]), **envp;
	struct stat st;

	if (!path) {
		complain("%s: command not found\n", argv[0]);
		_exit(127);
	}
	envp = environment(assignments);
	execve(path, argv, envp);
	if (errno == ENOEXEC) {
		/* Not a program: a script without its first line, then. */
		size_t n = count_of(argv);
		char **script = alloc((n + 2) * sizeof *script);

		script[0] = "bash";
		script[1] = path;
		memcpy(script + 2, argv + 1, n * sizeof *script);
		execve("/bin/bash", script, envp);
		errno = ENOEXEC;
	}
	if (errno == EACCES && stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		errno = EISDIR;
	complain("%s: %s\n", argv[0], strerror(errno));
	_exit(errno == ENOENT ? 127 : 126);
}
