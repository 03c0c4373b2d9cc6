#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "../archive/file.h"
#include "../internal.h"

/* Read more into the empty buffer. A prompt that waits in stdout's line goes out first. */
int __fill(FILE *f)
{
	ssize_t n;

	if (f->fd < 0) {
		f->flags |= AT_EOF;
		return EOF;
	}
	if (!(f->flags & CAN_READ)) {
		errno = EBADF;
		f->flags |= FAILED;
		return EOF;
	}
	if (f->flags & WRITING) {
		__write_out(f);
		f->flags &= ~WRITING;
		f->here = NULL;
	}
	if (f->flags & AT_EOF)
		return EOF;
	__prepare(f);
	if (f->mode != _IOFBF && stdout->mode == _IOLBF && stdout->flags & WRITING)
		__write_out(stdout);
	f->here = f->end = f->buffer + UNGET;
	n = read(f->fd, f->here, f->size - UNGET);
	if (n <= 0) {
		f->flags |= n < 0 ? FAILED : AT_EOF;
		return EOF;
	}
	f->end = f->here + n;
	return 0;
}

int getc_unlocked(FILE *f)
{
	if ((f->here == f->end || f->flags & WRITING) && __fill(f) < 0)
		return EOF;
	return *f->here++;
}

int fgetc(FILE *f)
{
	int c;

	LOCK(f);
	c = getc_unlocked(f);
	UNLOCK(f);
	return c;
}

int getc(FILE *f) { return fgetc(f); }
int getchar(void) { return fgetc(stdin); }
int getchar_unlocked(void) { return getc_unlocked(stdin); }

int ungetc(int c, FILE *f)
{
	if (c == EOF || f->flags & WRITING)
		return EOF;
	__prepare(f);
	if (f->here == f->buffer)
		return EOF;
	*--f->here = (unsigned char)c;
	f->flags &= ~AT_EOF;
	return (unsigned char)c;
}

char *fgets(char *s, int size, FILE *f)
{
	int n = 0, c = 0;

	LOCK(f);
	while (n < size - 1 && c != '\n' && (c = getc_unlocked(f)) != EOF)
		s[n++] = (char)c;
	UNLOCK(f);
	if (n == 0 || (c == EOF && ferror(f)))
		return NULL;
	s[n] = '\0';
	return s;
}

ssize_t getdelim(char **line, size_t *size, int delimiter, FILE *f)
{
	size_t n = 0;
	int c = EOF + 1;

	if (!*line)
		*size = 0;
	LOCK(f);
	do {
		if (n + 2 > *size) {
			char *grown = realloc(*line, *size ? *size * 2 : 120);

			if (!grown) {
				n = 0;
				break;
			}
			*line = grown;
			*size = *size ? *size * 2 : 120;
		}
		c = getc_unlocked(f);
		if (c == EOF)
			break;
		(*line)[n++] = (char)c;
	} while (c != delimiter);
	UNLOCK(f);
	if (*line)
		(*line)[n] = '\0';
	return n ? (ssize_t)n : -1;
}

ssize_t getline(char **line, size_t *size, FILE *f) { return getdelim(line, size, '\n', f); }

size_t fread(void *p, size_t size, size_t n, FILE *f)
{
	size_t want = size * n, got = 0;

	LOCK(f);
	while (got < want) {
		size_t have;

		if ((f->here == f->end || f->flags & WRITING) && __fill(f) < 0)
			break;
		have = (size_t)(f->end - f->here);
		if (have > want - got)
			have = want - got;
		memcpy((char *)p + got, f->here, have);
		f->here += have;
		got += have;
	}
	UNLOCK(f);
	return size ? got / size : 0;
}
