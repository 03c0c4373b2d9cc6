#include <search.h>
#include <stdlib.h>
#include <string.h>
#include "sys.h"

/* Trees: a node's first member is the key, as callers expect. */
struct node {
	const void *key;
	struct node *left, *right;
};

void *tsearch(const void *key, void **root, int (*compare)(const void *, const void *))
{
	struct node **at = (struct node **)root, *n;

	while (*at) {
		int order = compare(key, (*at)->key);

		if (order == 0)
			return *at;
		at = order < 0 ? &(*at)->left : &(*at)->right;
	}
	n = malloc(sizeof *n);
	if (n) {
		*n = (struct node){ key, NULL, NULL };
		*at = n;
	}
	return n;
}

void *tfind(const void *key, void *const *root, int (*compare)(const void *, const void *))
{
	struct node *n = *(struct node *const *)root;

	while (n) {
		int order = compare(key, n->key);

		if (order == 0)
			return n;
		n = order < 0 ? n->left : n->right;
	}
	return NULL;
}

/* Answers the parent, or the new root. */
void *tdelete(const void *key, void **root, int (*compare)(const void *, const void *))
{
	struct node **at = (struct node **)root, *parent = NULL, *gone;

	while (*at) {
		int order = compare(key, (*at)->key);

		if (order == 0)
			break;
		parent = *at;
		at = order < 0 ? &(*at)->left : &(*at)->right;
	}
	if (!*at)
		return NULL;
	gone = *at;
	if (!gone->left || !gone->right) {
		*at = gone->left ? gone->left : gone->right;
	} else {
		struct node **next = &gone->right, *taken;

		while ((*next)->left)
			next = &(*next)->left;
		taken = *next;
		*next = taken->right;
		taken->left = gone->left;
		taken->right = gone->right;
		*at = taken;
	}
	free(gone);
	return parent ? (void *)parent : *root ? *root : (void *)root;
}

static void walk(const struct node *n, void (*action)(const void *, VISIT, int), int level)
{
	if (!n->left && !n->right) {
		action(n, leaf, level);
		return;
	}
	action(n, preorder, level);
	if (n->left)
		walk(n->left, action, level + 1);
	action(n, postorder, level);
	if (n->right)
		walk(n->right, action, level + 1);
	action(n, endorder, level);
}

void twalk(const void *root, void (*action)(const void *, VISIT, int))
{
	if (root && action)
		walk(root, action, 0);
}

void tdestroy(void *root, void (*release)(void *))
{
	struct node *n = root;

	if (!n)
		return;
	tdestroy(n->left, release);
	tdestroy(n->right, release);
	release((void *)n->key);
	free(n);
}

void *lfind(const void *key, const void *base, size_t *n, size_t size, int (*compare)(const void *, const void *))
{
	for (size_t i = 0; i < *n; i++)
		if (compare(key, (const char *)base + i * size) == 0)
			return (char *)base + i * size;
	return NULL;
}

void *lsearch(const void *key, void *base, size_t *n, size_t size, int (*compare)(const void *, const void *))
{
	void *found = lfind(key, base, n, size, compare);

	return found ? found : memcpy((char *)base + (*n)++ * size, key, size);
}

static ENTRY *table;
static size_t slots;

int hcreate(size_t n)
{
	if (table)
		return 0;
	slots = n * 2 + 3;
	table = calloc(slots, sizeof *table);
	return table != NULL;
}

void hdestroy(void)
{
	free(table);
	table = NULL;
}

ENTRY *hsearch(ENTRY item, ACTION action)
{
	size_t hash = 5381, at;

	for (const char *s = item.key; *s; s++)
		hash = hash * 33 + (unsigned char)*s;
	for (size_t i = 0; i < slots; i++) {
		at = (hash + i) % slots;
		if (!table[at].key) {
			if (action == FIND)
				break;
			table[at] = item;
			return &table[at];
		}
		if (strcmp(table[at].key, item.key) == 0)
			return &table[at];
	}
	errno = action == FIND ? ESRCH : ENOMEM;
	return NULL;
}

struct link {
	struct link *next, *before;
};

void insque(void *element, void *after)
{
	struct link *e = element, *a = after;

	e->next = a ? a->next : NULL;
	e->before = a;
	if (!a)
		return;
	if (a->next)
		a->next->before = e;
	a->next = e;
}

void remque(void *element)
{
	struct link *e = element;

	if (e->next)
		e->next->before = e->before;
	if (e->before)
		e->before->next = e->next;
}
