#include <stdlib.h>
#include <string.h>
#include "file.h"

struct memory {
	FILE f;
	char **buffer;
	size_t *size;
};

static int grow(FILE *f, size_t n)
{
	struct memory *m = (struct memory *)f;
	size_t used = (size_t)(f->here - f->buffer);

	if (n > 0) {
		size_t size = 2 * f->size + n;
		unsigned char *more = realloc(f->buffer, size + 1);

		if (!more)
			return EOF;
		f->buffer = more;
		f->size = size;
		f->here = more + used;
	}
	*f->here = '\0';
	*m->buffer = (char *)f->buffer;
	*m->size = used;
	return 0;
}

/* The buffer is the caller's to free: fclose() leaves it alone. */
FILE *open_memstream(char **buffer, size_t *size)
{
	struct memory *m = calloc(1, sizeof *m);

	if (!m)
		return NULL;
	m->f = (FILE){ .fd = -1, .flags = CAN_WRITE | WRITING, .mode = _IOFBF, .grow = grow, .next = __streams };
	m->f.buffer = malloc(128);
	m->f.size = 127;
	m->f.here = m->f.end = m->f.buffer;
	m->buffer = buffer;
	m->size = size;
	__streams = &m->f;
	grow(&m->f, 0);
	return &m->f;
}

/* A 0 closes what is written, where there is room. */
static int close_text(FILE *f, size_t n)
{
	if (n > 0)
		return EOF;
	if (f->here < f->buffer + f->size)
		*f->here = '\0';
	return 0;
}

FILE *fmemopen(void *buffer, size_t size, const char *mode)
{
	FILE *f;
	char *text;

	if (!strchr("rwa", *mode)) {
		errno = EINVAL;
		return NULL;
	}
	f = calloc(1, sizeof *f);
	text = buffer ? buffer : calloc(1, size + 1);
	if (!f || !text)
		return NULL;
	*f = (FILE){ .fd = -1, .mode = _IOFBF, .buffer = (unsigned char *)text, .size = size, .next = __streams };
	f->here = (unsigned char *)text;
	if (*mode == 'r') {
		f->flags = CAN_READ;
		f->end = f->here + size;
	} else {
		if (*mode == 'w' && size > 0)
			*text = '\0';
		else
			f->here += strnlen(text, size);
		f->flags = CAN_WRITE | WRITING;
		f->end = f->here;
	}
	if (!buffer)
		f->flags |= OWN_BUFFER;
	if (*mode != 'r')
		f->grow = close_text;
	__streams = f;
	return f;
}

void setbuffer(FILE *f, char *buffer, size_t size) { setvbuf(f, buffer, buffer ? _IOFBF : _IONBF, size); }
