#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../archive/file.h"
#include "../internal.h"

static unsigned char in_buffer[UNGET + 4096], out_buffer[4096], err_buffer[1];

static FILE files[3] = {
	{ .fd = 0, .flags = CAN_READ, .mode = -1, .buffer = in_buffer, .size = sizeof in_buffer, .next = &files[1] },
	{ .fd = 1, .flags = CAN_WRITE, .mode = -1, .buffer = out_buffer, .size = sizeof out_buffer, .next = &files[2] },
	{ .fd = 2, .flags = CAN_WRITE, .mode = _IONBF, .buffer = err_buffer, .size = sizeof err_buffer },
};

FILE *stdin = &files[0];
FILE *stdout = &files[1];
FILE *stderr = &files[2];
FILE *__streams = &files[0];

/* At first use: a terminal is buffered by lines (1024 bytes at most), anything else by blocks. */
void __prepare(FILE *f)
{
	struct stat st;
	int saved = errno;

	if (f->mode < 0) {
		f->mode = _IOFBF;
		if (fstat(f->fd, &st) == 0 && S_ISCHR(st.st_mode) && isatty(f->fd)) {
			f->mode = _IOLBF;
			if (f->size > UNGET + 1024)
				f->size = UNGET + 1024;
		}
		errno = saved;
	}
	if (!f->buffer) {
		f->size = f->mode == _IONBF ? UNGET + 1 : UNGET + 4096;
		f->buffer = malloc(f->size);
		f->flags |= OWN_BUFFER;
		if (!f->buffer)
			abort();
	}
	if (!f->here)
		f->here = f->end = f->buffer + (f->flags & CAN_READ ? UNGET : 0);
}

int setvbuf(FILE *f, char *buffer, int mode, size_t size)
{
	f->mode = mode;
	/* Only how it is buffered changes: what waits, waits on. */
	if (mode != _IONBF && !buffer && f->here)
		return 0;
	if (f->flags & WRITING) {
		__write_out(f);
		f->flags &= ~WRITING;
	}
	if (mode == _IONBF) {
		f->size = f->flags & CAN_READ ? UNGET + 1 : 1;
	} else if (buffer && size > UNGET) {
		f->buffer = (unsigned char *)buffer;
		f->size = size;
	}
	f->here = NULL;
	return 0;
}

void setbuf(FILE *f, char *buffer) { setvbuf(f, buffer, buffer ? _IOFBF : _IONBF, BUFSIZ); }
void setlinebuf(FILE *f) { setvbuf(f, NULL, _IOLBF, 0); }

/* fopen's mode as open's flags and ours; -1 if it is none. */
static int open_flags(const char *mode, int *stream_flags)
{
	int plus = strchr(mode, '+') != NULL;
	int flags;

	switch (*mode) {
	case 'r':
		flags = 0;
		break;
	case 'w':
		flags = O_CREAT | O_TRUNC;
		break;
	case 'a':
		flags = O_CREAT | O_APPEND;
		break;
	default:
		errno = EINVAL;
		return -1;
	}
	*stream_flags = plus ? CAN_READ | CAN_WRITE : *mode == 'r' ? CAN_READ : CAN_WRITE;
	flags |= plus ? O_RDWR : *mode == 'r' ? O_RDONLY : O_WRONLY;
	return flags | (strchr(mode, 'e') ? O_CLOEXEC : 0) | (strchr(mode, 'x') ? O_EXCL : 0);
}

FILE *fdopen(int fd, const char *mode)
{
	int flags;
	FILE *f;

	if (open_flags(mode, &flags) < 0)
		return NULL;
	f = calloc(1, sizeof *f);
	if (!f)
		return NULL;
	f->fd = fd;
	f->flags = flags;
	f->mode = -1;
	f->next = __streams;
	__streams = f;
	return f;
}

FILE *fopen(const char *path, const char *mode)
{
	int flags, stream_flags, fd;
	FILE *f;

	flags = open_flags(mode, &stream_flags);
	fd = flags < 0 ? -1 : open(path, flags, 0666);
	if (fd < 0)
		return NULL;
	f = fdopen(fd, mode);
	if (!f)
		close(fd);
	return f;
}

/* Input that was read ahead goes back to the file, so that who shares it reads on from where we are. */
static void give_back(FILE *f)
{
	if (f->here < f->end && lseek(f->fd, f->here - f->end, SEEK_CUR) >= 0)
		f->here = f->end;
}

int fflush(FILE *f)
{
	int result = 0;

	if (!f) {
		for (f = __streams; f; f = f->next)
			if (f->flags & WRITING && fflush(f) < 0)
				result = EOF;
		return result;
	}
	LOCK(f);
	if (f->flags & WRITING)
		result = __write_out(f);
	else
		give_back(f);
	UNLOCK(f);
	return result;
}

void __flush_all(void)
{
	for (FILE *f = __streams; f; f = f->next)
		fflush(f);
}

int fpurge(FILE *f)
{
	f->here = f->end = NULL;
	f->flags &= ~WRITING;
	return 0;
}

static int detach(FILE *f)
{
	int result = fflush(f);

	if (f->fd >= 0 && close(f->fd) < 0)
		result = EOF;
	if (f->flags & OWN_BUFFER)
		free(f->buffer);
	return result;
}

int fclose(FILE *f)
{
	int result = detach(f);

	for (FILE **link = &__streams; *link; link = &(*link)->next)
		if (*link == f) {
			*link = f->next;
			break;
		}
	if (f < files || f >= files + 3)
		free(f);
	return result;
}

/* A file that has no name any more: it goes with the stream. */
FILE *tmpfile(void)
{
	char path[] = "/tmp/tmpfXXXXXX";
	int fd = mkstemp(path);
	FILE *f;

	if (fd < 0)
		return NULL;
	unlink(path);
	f = fdopen(fd, "w+");
	if (!f)
		close(fd);
	return f;
}

FILE *freopen(const char *path, const char *mode, FILE *f)
{
	int stream_flags, fd, flags = open_flags(mode, &stream_flags), want = f->fd;

	if (flags < 0)
		return NULL;
	detach(f);
	fd = open(path, flags, 0666);
	if (fd < 0)
		return NULL;
	if (fd != want) {
		dup2(fd, want);
		close(fd);
	}
	f->flags = stream_flags;
	f->mode = -1;
	f->buffer = f->here = f->end = NULL;
	return f;
}

int fseeko(FILE *f, off_t offset, int whence)
{
	if (f->fd < 0) {
		off_t end = (f->flags & WRITING ? f->here : f->end) - f->buffer;

		offset += whence == SEEK_END ? end : whence == SEEK_CUR ? f->here - f->buffer : 0;
		if (!f->buffer || offset < 0 || (!f->grow && offset > (off_t)f->size)) {
			errno = EINVAL;
			return -1;
		}
		f->here = f->buffer + offset;
		f->flags &= ~AT_EOF;
		return 0;
	}
	if (f->flags & WRITING)
		__write_out(f);
	else if (whence == SEEK_CUR)
		offset -= f->end - f->here;
	if (lseek(f->fd, offset, whence) < 0)
		return -1;
	f->here = f->end = NULL;
	f->flags &= ~(AT_EOF | WRITING);
	return 0;
}

off_t ftello(FILE *f)
{
	off_t offset;

	if (f->fd < 0)
		return f->here - f->buffer;
	offset = lseek(f->fd, 0, SEEK_CUR);
	if (offset < 0)
		return -1;
	return f->flags & WRITING ? offset + (f->here - f->buffer) : offset - (f->end - f->here);
}

int fseek(FILE *f, long offset, int whence) { return fseeko(f, offset, whence); }
long ftell(FILE *f) { return ftello(f); }

void rewind(FILE *f)
{
	fseeko(f, 0, SEEK_SET);
	f->flags &= ~FAILED;
}

int fgetpos(FILE *f, fpos_t *position)
{
	*position = ftello(f);
	return *position < 0 ? -1 : 0;
}

int fsetpos(FILE *f, const fpos_t *position) { return fseeko(f, *position, SEEK_SET); }

void clearerr(FILE *f) { f->flags &= ~(AT_EOF | FAILED); }
int feof(FILE *f) { return (f->flags & AT_EOF) != 0; }
int ferror(FILE *f) { return (f->flags & FAILED) != 0; }
int fileno(FILE *f) { return f->fd; }
