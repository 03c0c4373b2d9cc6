/* What vars.c, arrays.c, declare.c and special.c share: the table of variables. */
#ifndef _VARS_H
#define _VARS_H

#include "sh.h"

enum attribute { EXPORTED = 1, READONLY = 2, INTEGER = 4, UPPER = 8, LOWER = 16, INDEXED = 32, KEYED = 64 };

/* One value of an array. Those of an indexed one are sorted by number. */
struct element {
	char *key; /* of a keyed array; else NULL */
	long index;
	char *value;
	struct element *next;
};

struct var {
	char *name, *value; /* value NULL: declared only, or an array */
	struct element *elements;
	int attributes;
	struct var *next; /* sorted by name */
};

extern struct var *vars;

struct var *find_var(const char *name);
struct var *find_or_make_var(const char *name);
void clear_var(struct var *var);
int is_array(const struct var *var);
char *in_case_of(const struct var *var, const char *value);

/* special.c */
const char *special_value(const char *name);
int set_special(const char *name, const char *value);

/* arrays.c */
const char *element_value(struct var *var, const char *subscript);
int set_element(struct var *var, const char *subscript, const char *value, int append);
void unset_element(struct var *var, const char *subscript);
void add_list(struct var *var, const char *list, int append);
void free_elements(struct var *var);

#endif
