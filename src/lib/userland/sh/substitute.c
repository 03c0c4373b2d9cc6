/* $(...), <(...) and >(...): commands whose output, or input, stands in a word. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "expand.h"

/* Runs a command with its output in a pipe; newlines at the end are dropped. */
void substitute_command(struct expansion *e, const char *command, enum origin origin)
{
	char buffer[512];
	int fds[2], newlines = 0;
	ssize_t n;
	pid_t pid;

	if (pipe(fds) < 0) {
		complain("cannot make pipe for command substitution: %s\n", strerror(errno));
		return;
	}
	fflush(stdout);
	block_children();
	pid = fork();
	if (pid == 0) {
		jobs_forget();
		unblock_children();
		dup2(fds[1], STDOUT_FILENO);
		close(fds[0]);
		if (fds[1] != STDOUT_FILENO)
			close(fds[1]);
		leave(run_text(command, LAST));
	}
	close(fds[1]);
	while ((n = read(fds[0], buffer, sizeof buffer)) > 0 || (n < 0 && errno == EINTR))
		for (ssize_t i = 0; i < n; i++) {
			if (buffer[i] == '\n') {
				newlines++;
				continue;
			}
			for (; newlines; newlines--)
				put(e, '\n', origin);
			put(e, buffer[i], origin);
		}
	close(fds[0]);
	if (pid > 0) {
		int status;

		while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
			;
		last_status = status_of(status);
		if (interactive && interrupted)
			fputc('\n', stderr);
	}
	unblock_children();
}

/* What the shell holds open until the command that was given it has been started. */
struct open_end {
	int fd;
	struct open_end *next;
};

static struct open_end *open_ends;

void close_process_ends(void)
{
	for (; open_ends; open_ends = open_ends->next)
		close(open_ends->fd);
}

/* s stands at < or >; the answer is behind the closing parenthesis, *path the file that a program can open. */
const char *substitute_process(const char *s, char **path)
{
	int reads = *s == '<', fds[2];
	const char *end = skip_nested(s + 2, '(');
	const char *command = copy_text(s + 2, (size_t)(end - s) - 3);
	struct open_end *open_end = alloc(sizeof *open_end);

	*path = "/dev/null";
	if (pipe(fds) < 0) {
		complain("cannot make pipe for process substitution: %s\n", strerror(errno));
		return end;
	}
	fflush(stdout);
	block_children();
	if (fork() == 0) {
		jobs_forget();
		unblock_children();
		dup2(fds[reads], reads ? STDOUT_FILENO : STDIN_FILENO);
		close(fds[0]);
		close(fds[1]);
		close_process_ends();
		leave(run_text(command, LAST));
	}
	unblock_children();
	close(fds[reads]);
	open_end->fd = fds[!reads];
	open_end->next = open_ends;
	open_ends = open_end;
	*path = format_text("/dev/fd/%d", open_end->fd);
	return end;
}
