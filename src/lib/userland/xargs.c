/* xargs [-n MOST] [COMMAND [ARG...]]: runs a command with the words of its input as further arguments */
#include <ctype.h>
#include <err.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROOM = 512 };

static char *command[ROOM + 1] = { "echo" };
static int first = 1, words, status;

static void run(void)
{
	int how;
	pid_t pid;

	command[words] = NULL;
	fflush(stdout);
	pid = fork();
	if (pid == 0) {
		execvp(command[0], command);
		warn("%s", command[0]);
		_exit(errno == ENOENT ? 127 : 126);
	}
	if (pid < 0)
		err(1, "fork");
	waitpid(pid, &how, 0);
	if (WIFSIGNALED(how))
		errx(125, "%s: terminated by signal %d", command[0], WTERMSIG(how));
	if (WEXITSTATUS(how) >= 126)
		exit(WEXITSTATUS(how));
	if (WEXITSTATUS(how))
		status = 123;
	while (words > first)
		free(command[--words]);
}

/* A word of the input, which blanks end; quotes keep them. NULL: there is none left. */
static char *read_word(void)
{
	static char text[4096];
	int c, n = 0, quote = 0;

	while ((c = getchar()) != EOF && isspace(c))
		;
	if (c == EOF)
		return NULL;
	for (; c != EOF && (quote || !isspace(c)); c = getchar()) {
		if (c == quote)
			quote = 0;
		else if (!quote && (c == '"' || c == '\''))
			quote = c;
		else if (n < (int)sizeof text - 1)
			text[n++] = (char)(c == '\\' && !quote ? getchar() : c);
	}
	text[n] = '\0';
	return strdup(text);
}

int main(int argc, char **argv)
{
	int most = ROOM, at = 1, ran = 0;
	char *word;

	if (at < argc && strncmp(argv[at], "-n", 2) == 0)
		most = atoi(argv[at][2] ? argv[at++] + 2 : (at += 2) <= argc ? argv[at - 1] : "1");
	for (first = 0; at < argc && first < ROOM; at++)
		command[first++] = argv[at];
	if (first == 0)
		first = 1;
	words = first;
	while ((word = read_word())) {
		command[words++] = word;
		if (words - first == most || words == ROOM) {
			run();
			ran = 1;
		}
	}
	if (words > first || !ran)
		run();
	return status;
}
