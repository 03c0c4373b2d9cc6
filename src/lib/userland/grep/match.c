/* Matching by backtracking; of all ways to match, the longest counts, as POSIX has it. */
#include <ctype.h>
#include <string.h>
#include <strings.h>
#include "grep.h"

/* What comes after a node: the rest of its sequence, then the rest around its group. */
struct rest {
	const struct node *node;
	int done; /* repetitions of that node so far */
	const char *since; /* where the latest one began: an empty one ends the repetition */
	const struct rest *outer;
};

static const char *line_start, *best;
static const char *group_start[10], *group_end[10];

int is_word(int c) { return isalnum(c) || c == '_'; }

static void match_rest(const struct rest *rest, const char *s);

static void match_node(const struct node *node, int done, const char *s, const struct rest *outer);

/* One time what the node stands for, without group: how long it is, or -1. */
static int match_once(const struct node *node, const char *s)
{
	int c = (unsigned char)*s, before = s > line_start && is_word((unsigned char)s[-1]), after = is_word(c);

	switch (node->kind) {
	case CHARACTER:
		return c && (ignore_case ? tolower(c) == tolower(node->c) : c == node->c) ? 1 : -1;
	case ANY:
		return c ? 1 : -1;
	case SET:
		return c && in_set(node->set, c) ? 1 : -1;
	case BEGIN:
		return s == line_start ? 0 : -1;
	case END:
		return c ? -1 : 0;
	case WORD_START:
		return !before && after ? 0 : -1;
	case WORD_END:
		return before && !after ? 0 : -1;
	case WORD_EDGE:
		return before != after ? 0 : -1;
	case NOT_WORD_EDGE:
		return before == after ? 0 : -1;
	case BACK:
		if (group_start[node->c]) {
			size_t n = (size_t)(group_end[node->c] - group_start[node->c]);

			if ((ignore_case ? strncasecmp : strncmp)(group_start[node->c], s, n) == 0)
				return (int)n;
		}
		return -1;
	case GROUP:
		break;
	}
	return -1;
}

static void match_branches(const struct branch *branch, const char *s, const struct rest *outer)
{
	for (; branch; branch = branch->next)
		match_node(branch->first, 0, s, outer);
}

static void match_node(const struct node *node, int done, const char *s, const struct rest *outer)
{
	if (!node) {
		match_rest(outer, s);
		return;
	}
	if (node->kind == GROUP) {
		if (node->max < 0 || done < node->max) {
			struct rest again = { node, done + 1, s, outer };

			match_branches(node->inside, s, &again);
		}
		if (done >= node->min)
			match_node(node->next, 0, s, outer);
		return;
	}
	if (node->min == 1 && node->max == 1) {
		int n = match_once(node, s);

		if (n >= 0)
			match_node(node->next, 0, s + n, outer);
		return;
	}
	/* As often as possible first, then one less each time. */
	const char *stack[4096];
	int times = 0;

	for (stack[0] = s; times < 4095 && (node->max < 0 || times < node->max); times++) {
		int n = match_once(node, stack[times]);

		if (n <= 0)
			break;
		stack[times + 1] = stack[times] + n;
	}
	for (; times >= node->min && times >= 0; times--)
		match_node(node->next, 0, stack[times], outer);
}

static void match_rest(const struct rest *rest, const char *s)
{
	if (!rest) {
		if (!best || s > best)
			best = s;
		return;
	}
	const struct node *group = rest->node;
	const char *old_start = NULL, *old_end = NULL;

	if (group->c < 10) {
		old_start = group_start[group->c];
		old_end = group_end[group->c];
		group_start[group->c] = rest->since;
		group_end[group->c] = s;
	}
	if (s > rest->since || rest->done <= group->min)
		match_node(group, rest->done, s, rest->outer);
	if (s == rest->since)
		match_node(group->next, 0, s, rest->outer);
	if (group->c < 10) {
		group_start[group->c] = old_start;
		group_end[group->c] = old_end;
	}
}

const char *longest_match(const struct branch *pattern, const char *line, const char *s)
{
	line_start = line;
	best = NULL;
	match_branches(pattern, s, NULL);
	return best;
}
