#ifndef _LIBGEN_H
#define _LIBGEN_H

/* POSIX's; without this header, <string.h> has another. */
#define basename __xpg_basename

char *basename(char *path);
char *dirname(char *path);

#endif
