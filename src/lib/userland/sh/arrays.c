/* Arrays: indexed by numbers, or keyed by texts. */
#include <stdlib.h>
#include <string.h>
#include "vars.h"

void free_elements(struct var *var)
{
	while (var->elements) {
		struct element *gone = var->elements;

		var->elements = gone->next;
		free(gone->key);
		free(gone->value);
		free(gone);
	}
}

static long last_index(const struct var *var)
{
	long last = -1;

	for (struct element *e = var->elements; e; e = e->next)
		last = e->index;
	return last;
}

/* A number from the end, if it is negative. -1: there is no such element. */
static long index_of(struct var *var, const char *subscript)
{
	int failed;
	long n = arithmetic(expand_to_string(subscript), &failed);

	if (n < 0)
		n += last_index(var) + 1;
	if (n < 0)
		complain("%s[%s]: bad array subscript\n", var->name, subscript);
	return n;
}

static int is_at(const struct element *e, const char *key, long index)
{
	return key ? strcmp(e->key, key) == 0 : e->index == index;
}

/* Where the element stands, or is to stand. */
static struct element **place_of(struct var *var, const char *key, long index)
{
	struct element **link = &var->elements;

	while (*link && !is_at(*link, key, index) && (key || (*link)->index < index))
		link = &(*link)->next;
	return link;
}

static struct element **find_element(struct var *var, const char *subscript)
{
	static struct element *none;
	const char *key = var->attributes & KEYED ? expand_to_string(subscript) : NULL;
	long index = key ? 0 : index_of(var, subscript);
	struct element **link;

	none = NULL;
	if (index < 0)
		return &none;
	link = place_of(var, key, index);
	return *link && is_at(*link, key, index) ? link : &none;
}

/* A variable that is no array has one element, 0. */
const char *element_value(struct var *var, const char *subscript)
{
	struct element *e;

	if (!is_array(var))
		return index_of(var, subscript) == 0 ? var->value : NULL;
	e = *find_element(var, subscript);
	return e ? e->value : NULL;
}

static void push_element(struct var *var, const char *value);

static void become_array(struct var *var)
{
	char *value = var->value;

	if (is_array(var))
		return;
	var->attributes |= INDEXED;
	var->value = NULL;
	if (value)
		push_element(var, value);
	free(value);
}

static void put_element(struct var *var, const char *key, long index, const char *value, int append)
{
	struct element **link = place_of(var, key, index), *e = *link;
	char *old = NULL;

	if (!e || !is_at(e, key, index)) {
		e = calloc(1, sizeof *e);
		e->key = key ? strdup(key) : NULL;
		e->index = index;
		e->next = *link;
		*link = e;
	}
	old = e->value;
	if (append && old)
		value = format_text(var->attributes & INTEGER ? "%s+%s" : "%s%s", old, value);
	e->value = strdup(in_case_of(var, value));
	free(old);
}

int set_element(struct var *var, const char *subscript, const char *value, int append)
{
	long index = 0;
	const char *key;

	become_array(var);
	key = var->attributes & KEYED ? expand_to_string(subscript) : NULL;
	if (!key && (index = index_of(var, subscript)) < 0)
		return -1;
	put_element(var, key, index, value, append);
	return 0;
}

static void push_element(struct var *var, const char *value)
{
	put_element(var, NULL, last_index(var) + 1, value, 0);
}

void unset_element(struct var *var, const char *subscript)
{
	struct element **link, *gone;

	if (strcmp(subscript, "@") == 0 || strcmp(subscript, "*") == 0) {
		free_elements(var);
		return;
	}
	link = find_element(var, subscript);
	gone = *link;
	if (!gone)
		return;
	link = place_of(var, gone->key, gone->index);
	*link = gone->next;
	free(gone->key);
	free(gone->value);
	free(gone);
}

/* An indexed array of these, and of nothing else. */
static void set_elements(struct var *var, char **values)
{
	clear_var(var);
	var->attributes = (var->attributes & ~KEYED) | INDEXED;
	for (; *values; values++)
		push_element(var, *values);
}

/* One word of a list: [SUBSCRIPT]=VALUE, or values that follow what stands there. */
static void add_word(struct var *var, struct word *word, long *next)
{
	const char *end = *word->text == '[' ? skip_nested(word->text + 1, '[') : NULL;
	struct word alone = { word->text, NULL };
	char **values;

	if (end && *end == '=') {
		const char *subscript = copy_text(word->text + 1, (size_t)(end - word->text) - 2);

		set_element(var, subscript, expand_to_string(end + 1), 0);
		if (!(var->attributes & KEYED))
			*next = index_of(var, subscript) + 1;
		return;
	}
	values = expand_words(&alone);
	for (; values && *values; values++)
		put_element(var, NULL, (*next)++, *values, 0);
}

/* What stands between the parentheses of NAME=(...). */
void add_list(struct var *var, const char *list, int append)
{
	struct word *words = words_of(list);
	long next;

	if (append)
		become_array(var);
	else
		clear_var(var);
	if (!is_array(var))
		var->attributes |= INDEXED;
	next = last_index(var) + 1;
	for (; words; words = words->next)
		add_word(var, words, &next);
}

/* All values of an array, or its keys; of another variable its one value. */
char **all_elements(const char *name, int keys)
{
	struct var *var = find_var(name);
	size_t n = 0;
	char **list;

	for (struct element *e = var ? var->elements : NULL; e; e = e->next)
		n++;
	list = alloc((n + 2) * sizeof *list);
	n = 0;
	if (var && !is_array(var) && var->value)
		list[n++] = keys ? "0" : var->value;
	for (struct element *e = var ? var->elements : NULL; e; e = e->next)
		list[n++] = !keys ? e->value : e->key ? e->key : format_text("%ld", e->index);
	return list;
}

void set_array(const char *name, char **values) { set_elements(find_or_make_var(name), values); }

void set_statuses(const int *statuses, int n)
{
	struct var *var = find_or_make_var("PIPESTATUS");

	set_elements(var, (char *[]){ NULL });
	for (int i = 0; i < n; i++)
		push_element(var, format_text("%d", statuses[i]));
}
