/* What expand.c, parameter.c and substitute.c share: a word on its way to arguments. */
#ifndef _EXPAND_H
#define _EXPAND_H

#include "sh.h"

/* Where a character came from decides what may still happen to it. */
enum origin {
	PLAIN,   /* written without quotes: may be part of a pattern */
	QUOTED,  /* nothing happens to it */
	RESULT,  /* from an expansion outside quotes: may be split, or part of a pattern */
	BREAK    /* no character: between the arguments of "$@" */
};

struct expansion {
	struct text text, origins;
	int quotes; /* there were quotes: an empty result is still an argument */
	int no_values; /* "$@" stood for nothing: quotes around it make no argument */
	int whole;     /* it is not split, and stays one text */
	int failed;
};

void put(struct expansion *e, int c, enum origin origin);
void put_string(struct expansion *e, const char *s, enum origin origin);
void put_values(struct expansion *e, char **values, int joined, int in_quotes);
void put_value(struct expansion *e, const char *name, const char *value, enum origin origin);
void expand_into(struct expansion *e, const char *s, int in_quotes);
void substitute_command(struct expansion *e, const char *command, enum origin origin);
const char *substitute_process(const char *s, char **path);
void expand_braces(struct expansion *e, const char *body, int in_quotes);
size_t parameter_length(const char *s);

#endif
