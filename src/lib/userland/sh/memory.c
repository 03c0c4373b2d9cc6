/* Memory that lives until the command line it belongs to has run. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "sh.h"

struct block {
	struct block *next;
	long padding; /* what follows is aligned for anything */
};

static struct block *blocks;

void *alloc(size_t size)
{
	struct block *block = calloc(1, sizeof *block + size);

	if (!block) {
		fputs("bash: out of memory\n", stderr);
		exit(2);
	}
	block->next = blocks;
	blocks = block;
	return block + 1;
}

void *memory_mark(void) { return blocks; }

/* Whether the mark is still there: not if something was kept since. */
static int marked(void *mark)
{
	struct block *block = blocks;

	while (block && block != mark)
		block = block->next;
	return block == mark;
}

/* Frees everything allocated since the mark. */
void memory_release(void *mark)
{
	if (!marked(mark))
		return;
	while (blocks && blocks != mark) {
		struct block *next = blocks->next;

		free(blocks);
		blocks = next;
	}
}

/* What is there now stays for ever: a function was defined in it. */
void memory_keep(void) { blocks = NULL; }

/* How many a list has, which ends in NULL. */
size_t count_of(char **list)
{
	size_t n = 0;

	while (list[n])
		n++;
	return n;
}

char *copy_text(const char *s, size_t n)
{
	return memcpy(alloc(n + 1), s, n);
}

char *format_text(const char *format, ...)
{
	va_list ap, again;
	char *s;
	int n;

	va_start(ap, format);
	va_copy(again, ap);
	n = vsnprintf(NULL, 0, format, ap);
	s = alloc((size_t)n + 1);
	vsnprintf(s, (size_t)n + 1, format, again);
	va_end(again);
	va_end(ap);
	return s;
}

void add_char(struct text *t, int c)
{
	if (t->n + 1 >= t->room) {
		char *larger = alloc(t->room = t->room ? t->room * 2 : 32);

		memcpy(larger, t->s, t->n);
		t->s = larger;
	}
	t->s[t->n++] = (char)c;
	t->s[t->n] = '\0';
}

void add_string(struct text *t, const char *s)
{
	while (*s)
		add_char(t, *s++);
}

char *text_of(struct text *t) { return t->s ? t->s : ""; }
