#include <string.h>
#include <unistd.h>
#include "../archive/file.h"
#include "../internal.h"

static int write_all(FILE *f, const unsigned char *s, size_t n)
{
	while (n) {
		ssize_t done = write(f->fd, s, n);

		if (done < 0) {
			f->flags |= FAILED;
			return EOF;
		}
		s += done;
		n -= (size_t)done;
	}
	return 0;
}

/* Everything that waits in the buffer goes to the file. */
int __write_out(FILE *f)
{
	size_t n = (size_t)(f->here - f->buffer);

	if (f->fd < 0)
		return f->grow ? f->grow(f, 0) : 0;
	f->here = f->buffer;
	return n ? write_all(f, f->buffer, n) : 0;
}

static int begin_writing(FILE *f)
{
	if (f->flags & WRITING)
		return 0;
	if (!(f->flags & CAN_WRITE)) {
		errno = EBADF;
		f->flags |= FAILED;
		return EOF;
	}
	__prepare(f);
	fflush(f);
	f->here = f->buffer;
	f->flags |= WRITING;
	return 0;
}

/* The one way out: n bytes go into the buffer, and to the file when it is full or a line is complete. */
int __put(FILE *f, const char *s, size_t n)
{
	size_t room;
	int complete_line;

	if (begin_writing(f) < 0)
		return EOF;
	room = f->size - (size_t)(f->here - f->buffer);
	if (f->fd < 0) {
		if (f->grow && n > room) {
			if (f->grow(f, n) < 0)
				return EOF;
			room = n;
		}
		memcpy(f->here, s, n < room ? n : room);
		f->here += n < room ? n : room;
		return 0;
	}
	if (f->mode == _IONBF)
		return write_all(f, (const unsigned char *)s, n);
	complete_line = f->mode == _IOLBF && memrchr(s, '\n', n) != NULL;
	if (complete_line && n <= room) {
		size_t lines = (size_t)((char *)memrchr(s, '\n', n) + 1 - s);

		memcpy(f->here, s, lines);
		f->here += lines;
		if (__write_out(f) < 0)
			return EOF;
		s += lines;
		n -= lines;
		room = f->size;
	}
	if (n > room) {
		memcpy(f->here, s, room);
		f->here += room;
		s += room;
		n -= room;
		if (__write_out(f) < 0)
			return EOF;
		if (n >= f->size) {
			size_t blocks = n - n % f->size;

			if (write_all(f, (const unsigned char *)s, blocks) < 0)
				return EOF;
			s += blocks;
			n -= blocks;
		}
		if (complete_line && n)
			return __put(f, s, n);
	}
	memcpy(f->here, s, n);
	f->here += n;
	return 0;
}

int __pad(FILE *f, int c, int n)
{
	char run[32];

	memset(run, c, n < (int)sizeof run ? (size_t)(n > 0 ? n : 0) : sizeof run);
	for (; n > 0; n -= (int)sizeof run)
		if (__put(f, run, n < (int)sizeof run ? (size_t)n : sizeof run) < 0)
			return EOF;
	return 0;
}

int fputc(int c, FILE *f)
{
	char byte = (char)c;
	int result;

	LOCK(f);
	result = __put(f, &byte, 1) < 0 ? EOF : (unsigned char)c;
	UNLOCK(f);
	return result;
}

int putc(int c, FILE *f) { return fputc(c, f); }
int putc_unlocked(int c, FILE *f) { return fputc(c, f); }
int putchar(int c) { return fputc(c, stdout); }
int putchar_unlocked(int c) { return fputc(c, stdout); }

int fputs(const char *s, FILE *f)
{
	int result;

	LOCK(f);
	result = __put(f, s, strlen(s)) < 0 ? EOF : 1;
	UNLOCK(f);
	return result;
}

int puts(const char *s)
{
	int result;

	LOCK(stdout);
	result = __put(stdout, s, strlen(s)) < 0 || __put(stdout, "\n", 1) < 0 ? EOF : 1;
	UNLOCK(stdout);
	return result;
}

size_t fwrite(const void *p, size_t size, size_t n, FILE *f)
{
	if (size == 0 || n == 0)
		return 0;
	LOCK(f);
	if (__put(f, p, size * n) < 0)
		n = 0;
	UNLOCK(f);
	return n;
}
