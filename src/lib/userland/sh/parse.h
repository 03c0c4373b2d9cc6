/* What parse.c and compound.c share: the token at hand, and what to ask of it. */
#ifndef _PARSE_H
#define _PARSE_H

#include "sh.h"

extern struct lexer lex;

int at_error(void);
void fail(void);
void advance(int command_position);
void skip_newlines(void);
int is_operator(const char *text);
int is_reserved(const char *text);
int ends_list(const char *const *closers);
struct command *new_command(enum command_kind kind, struct command *left, struct command *right);
struct word *parse_words(void);
struct command *parse_list(const char *const *closers);
struct command *parse_and_or(void);

struct command *parse_if(void);
struct command *parse_while(enum command_kind kind);
struct command *parse_for(void);
struct command *parse_case(void);
struct command *parse_sum(void);
struct command *parse_condition(void);
struct command *parse_group(enum command_kind kind, const char *close);

#endif
