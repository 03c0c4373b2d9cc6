/* transform.c: what ${name...} does to a value. */
#ifndef _TRANSFORM_H
#define _TRANSFORM_H

#include "sh.h"

size_t characters(const char *s);
int is_transformation(const char *operator);

/* What stands behind the name; *bad: it is no operator. */
char *transform(const char *value, const char *operator, int *bad);

/* FROM[:LENGTH] of a list; of the positional parameters number 0 is the shell's name. */
char **slice(char **values, const char *bounds, int are_positional);
char **copy_list(char **values);

#endif
