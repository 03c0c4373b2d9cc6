/* redirect.c: < > >> and the like */
#ifndef _REDIRECT_H
#define _REDIRECT_H

#include "sh.h"

/* Where a descriptor was before; copy is -1 if it was closed. */
struct saved_fd {
	int fd, copy;
	struct saved_fd *next;
};

/* Answers -1 after saying what is wrong. With saved, what was there before is noted for restore_fds. */
int redirect(struct redirect *list, struct saved_fd **saved);
void restore_fds(struct saved_fd *saved);

#endif
