/* Opens files in the place of descriptors, and puts the old ones back after builtins. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "redirect.h"

enum { FIRST_SPARE = 10 }; /* copies of descriptors lie out of the way */

static void save(int fd, struct saved_fd **saved)
{
	struct saved_fd *entry;

	if (!saved)
		return;
	entry = alloc(sizeof *entry);
	entry->fd = fd;
	entry->copy = fcntl(fd, F_DUPFD_CLOEXEC, (long)FIRST_SPARE);
	entry->next = *saved;
	*saved = entry;
}

void restore_fds(struct saved_fd *saved)
{
	fflush(stdout);
	for (; saved; saved = saved->next) {
		if (saved->copy >= 0) {
			dup2(saved->copy, saved->fd);
			close(saved->copy);
		} else {
			close(saved->fd);
		}
	}
}

/* A pipe holds the text; what does not fit is written by a child. */
static int open_here_text(struct redirect *r)
{
	const char *text = r->kind == HERE_STRING ? format_text("%s\n", expand_to_string(r->word))
	                   : r->literal           ? r->word
	                                          : expand_here_text(r->word);
	size_t n = strlen(text);
	int fds[2];

	if (pipe(fds) < 0)
		return -1;
	if (n <= 4096 || fork() == 0) {
		if (write(fds[1], text, n) < 0)
			perror("bash");
		if (n > 4096)
			_exit(0);
	}
	close(fds[1]);
	return fds[0];
}

/* set -C: a file that is there stays as it is. */
static int open_new(const char *target)
{
	struct stat st;

	if (stat(target, &st) == 0 && !S_ISREG(st.st_mode))
		return open(target, O_WRONLY);
	return open(target, O_WRONLY | O_CREAT | O_EXCL, 0666);
}

static int open_target(struct redirect *r, const char *target)
{
	switch (r->kind) {
	case READ_FROM:
		return open(target, O_RDONLY);
	case WRITE_TO:
	case BOTH_TO:
		if (no_clobber && !r->clobbers)
			return open_new(target);
		return open(target, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	case APPEND_TO:
	case BOTH_APPEND:
		return open(target, O_WRONLY | O_CREAT | O_APPEND, 0666);
	case READ_WRITE:
		return open(target, O_RDWR | O_CREAT, 0666);
	default:
		return open_here_text(r);
	}
}

/* >&2 and >&- */
static int duplicate(struct redirect *r, const char *target, struct saved_fd **saved)
{
	int from = atoi(target);

	if (r->variable && strcmp(target, "-") == 0) {
		const char *fd = get_var(r->variable);

		close(fd ? atoi(fd) : -1);
		return 0;
	}
	save(r->fd, saved);
	if (strcmp(target, "-") == 0) {
		close(r->fd);
		return 0;
	}
	if (!*target || target[strspn(target, "0123456789")]) {
		complain("%s: ambiguous redirect\n", target);
		return -1;
	}
	if (fcntl(from, F_GETFD, 0L) < 0) {
		complain("%s: %s\n", target, strerror(EBADF));
		return -1;
	}
	if (from != r->fd)
		dup2(from, r->fd);
	return 0;
}

int redirect(struct redirect *list, struct saved_fd **saved)
{
	fflush(stdout);
	for (struct redirect *r = list; r; r = r->next) {
		struct word word = { r->word, NULL };
		char **targets = r->kind >= HERE_TEXT ? NULL : expand_words(&word);
		const char *target = targets ? targets[0] : "";
		int fd;

		if (targets && (!targets[0] || targets[1])) {
			complain("%s: ambiguous redirect\n", r->word);
			return -1;
		}
		if (r->kind == SAME_AS) {
			if (duplicate(r, target, saved) < 0)
				return -1;
			continue;
		}
		if (!r->variable)
			save(r->fd, saved);
		fd = open_target(r, target);
		if (fd < 0) {
			complain("%s: %s\n", target, no_clobber && errno == EEXIST ? "cannot overwrite existing file" : strerror(errno));
			return -1;
		}
		if (r->variable) {
			set_var(r->variable, format_text("%d", r->fd = fcntl(fd, F_DUPFD, (long)FIRST_SPARE)));
			close(fd);
		} else if (fd != r->fd) {
			dup2(fd, r->fd);
			close(fd);
		}
		if (r->kind == BOTH_TO || r->kind == BOTH_APPEND) {
			save(2, saved);
			dup2(r->fd, 2);
		}
	}
	return 0;
}
