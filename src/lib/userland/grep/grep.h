/* grep: pattern.c reads an expression into a tree, match.c tries it on a line, main.c reads lines and options. */
#ifndef _GREP_H
#define _GREP_H

/* ---- pattern.c ---- */

enum kind { CHARACTER, ANY, SET, BEGIN, END, WORD_EDGE, WORD_START, WORD_END, NOT_WORD_EDGE, GROUP, BACK };

struct node {
	enum kind kind;
	int c;                  /* CHARACTER; number of GROUP and BACK */
	unsigned char set[32];  /* SET */
	int min, max;           /* repetitions; max -1: no limit */
	struct branch *inside;  /* GROUP */
	struct node *next;
};

/* Alternatives: a list of sequences. */
struct branch {
	struct node *first;
	struct branch *next;
};

extern int ignore_case, extended;

/* The tree of an expression, basic or extended. */
struct branch *parse_pattern(const char *text);
int in_set(const unsigned char *set, int c);
_Noreturn void fail(const char *message);

/* ---- match.c ---- */

/* The end of the longest match that begins at s, NULL if there is none; line: where the line begins. */
const char *longest_match(const struct branch *pattern, const char *line, const char *s);
int is_word(int c);

#endif
