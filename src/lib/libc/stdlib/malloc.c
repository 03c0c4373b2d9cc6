#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include "../internal.h"

/*
 * The heap. Where memory comes from, and how much at a time, is glibc's way, since VSZ and RSS show it:
 * below the threshold from brk, 132 kB at a time; from 128 KiB on a mapping of its own, given back by
 * free(), after which the threshold is that size.
 *
 * A chunk is its size (multiple of 16, flags in the low bits), then the user's bytes; they reach into the
 * first word of the next chunk, which holds this one's size only while this one is free.
 */
struct chunk {
	size_t previous_size; /* valid only if the chunk before is free */
	size_t size;
	struct chunk *next, *back; /* free chunks only */
};

/* The kernel's addresses end below 2 GiB. */
#define MAX_REQUEST 0x7f000000UL

enum {
	PREVIOUS_IN_USE = 1,
	MAPPED = 2,
	FLAGS = 15,
	HEADER = 16,
	MIN_CHUNK = 32,
	BINS = 64, /* bin n < 63 holds chunks of 16 * n bytes, the last one all larger ones */
	TOP_PAD = 128 * 1024,
	PAGE = 4096
};

static struct chunk *bins[BINS];
static unsigned long filled; /* bit n: bin n is not empty */
static struct chunk *top; /* the rest of the heap, up to brk */
static size_t mmap_threshold = 128 * 1024;
static size_t trim_threshold = 128 * 1024;

int __heap_lock;

/* Only where there are threads: a handler of the only one may interrupt malloc(), and call it. */
static void lock(void)
{
	if (__threaded)
		__lock(&__heap_lock);
}

static void unlock(void)
{
	if (__threaded)
		__unlock(&__heap_lock);
}

static size_t size_of(struct chunk *c) { return c->size & ~(size_t)FLAGS; }
static struct chunk *at(struct chunk *c, size_t offset) { return (struct chunk *)((char *)c + offset); }
static struct chunk *chunk_of(void *p) { return (struct chunk *)((char *)p - HEADER); }
static void *bytes_of(struct chunk *c) { return (char *)c + HEADER; }
static size_t pages(size_t n) { return (n + PAGE - 1) & ~(size_t)(PAGE - 1); }

static int bin_of(size_t size)
{
	return size / 16 < BINS - 1 ? (int)(size / 16) : BINS - 1;
}

static void put_in_bin(struct chunk *c)
{
	struct chunk **bin = &bins[bin_of(size_of(c))];

	c->back = NULL;
	c->next = *bin;
	if (*bin)
		(*bin)->back = c;
	*bin = c;
	filled |= 1UL << bin_of(size_of(c));
}

static void take_from_bin(struct chunk *c)
{
	if (c->next)
		c->next->back = c->back;
	if (c->back) {
		c->back->next = c->next;
		return;
	}
	bins[bin_of(size_of(c))] = c->next;
	if (!c->next)
		filled &= ~(1UL << bin_of(size_of(c)));
}

static void make_free(struct chunk *c, size_t size)
{
	c->size = size | (c->size & PREVIOUS_IN_USE);
	at(c, size)->previous_size = size;
	at(c, size)->size &= ~(size_t)PREVIOUS_IN_USE;
	put_in_bin(c);
}

static struct chunk *find_free(size_t size)
{
	unsigned long candidates = filled & ~0UL << bin_of(size);

	if (!candidates)
		return NULL;
	for (struct chunk *c = bins[__builtin_ctzl(candidates)]; c; c = c->next)
		if (size_of(c) >= size)
			return c;
	return NULL;
}

static void release(struct chunk *c);

/* Cut a chunk in use down to size; what is over becomes free, or part of the top. */
static void split(struct chunk *c, size_t size)
{
	size_t over = size_of(c) - size;

	if (over < MIN_CHUNK)
		return;
	c->size = size | (c->size & PREVIOUS_IN_USE);
	at(c, size)->size = over | PREVIOUS_IN_USE;
	release(at(c, size));
}

static int grow_top(size_t size)
{
	size_t have = top ? size_of(top) : 0;
	size_t more;

	if (!top) {
		uintptr_t start = (uintptr_t)sbrk(0);

		if (start == (uintptr_t)-1)
			return -1;
		more = pages(start + size + TOP_PAD + MIN_CHUNK) - start;
		if (sbrk((intptr_t)more) == (void *)-1)
			return -1;
		top = (struct chunk *)((start + 15) & ~(uintptr_t)15);
		top->size = (more - ((uintptr_t)top - start)) | PREVIOUS_IN_USE;
		return 0;
	}
	more = pages(size + TOP_PAD + MIN_CHUNK - have);
	if (sbrk((intptr_t)more) == (void *)-1)
		return -1;
	top->size += more;
	return 0;
}

static void *map(size_t size)
{
	size_t length = pages(size + sizeof(size_t));
	struct chunk *c = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (c == MAP_FAILED)
		return NULL;
	c->size = length | MAPPED;
	return bytes_of(c);
}

static void *allocate(size_t request, int may_map)
{
	size_t size = (request + sizeof(size_t) + 15) & ~(size_t)15;
	struct chunk *c;

	if (request > MAX_REQUEST) {
		errno = ENOMEM;
		return NULL;
	}
	if (size < MIN_CHUNK)
		size = MIN_CHUNK;
	c = find_free(size);
	if (c) {
		take_from_bin(c);
		at(c, size_of(c))->size |= PREVIOUS_IN_USE;
		split(c, size);
		return bytes_of(c);
	}
	if (!top || size_of(top) < size + MIN_CHUNK) {
		if (may_map && size >= mmap_threshold) {
			void *p = map(size);

			if (p)
				return p;
		}
		if (grow_top(size) < 0) {
			errno = ENOMEM;
			return NULL;
		}
	}
	c = top;
	top = at(c, size);
	top->size = (size_of(c) - size) | PREVIOUS_IN_USE;
	c->size = size | (c->size & PREVIOUS_IN_USE);
	return bytes_of(c);
}

void *malloc(size_t request)
{
	void *p;

	lock();
	p = allocate(request, 1);
	unlock();
	return p;
}

static void trim_top(void)
{
	size_t spare = size_of(top);

	if (spare < trim_threshold || spare < TOP_PAD + MIN_CHUNK + 1)
		return;
	spare = (spare - MIN_CHUNK - 1 - TOP_PAD) & ~(size_t)(PAGE - 1);
	if (spare && sbrk(-(intptr_t)spare) != (void *)-1)
		top->size -= spare;
}

/* Join with the free neighbours, and with the top. */
static void release(struct chunk *c)
{
	size_t size = size_of(c);
	struct chunk *next = at(c, size);

	if (!(c->size & PREVIOUS_IN_USE)) {
		size += c->previous_size;
		c = at(c, -c->previous_size);
		take_from_bin(c);
	}
	if (next == top) {
		c->size = (size + size_of(top)) | PREVIOUS_IN_USE;
		top = c;
		trim_top();
		return;
	}
	if (!(at(next, size_of(next))->size & PREVIOUS_IN_USE)) {
		take_from_bin(next);
		size += size_of(next);
	}
	make_free(c, size);
}

static _Noreturn void corrupted(const char *message)
{
	write(STDERR_FILENO, message, strlen(message));
	abort();
}

void free(void *p)
{
	struct chunk *c = chunk_of(p);
	int saved = errno;

	if (!p)
		return;
	if ((uintptr_t)p & 15)
		corrupted("free(): invalid pointer\n");
	if (c->size & MAPPED) {
		if (size_of(c) > mmap_threshold && size_of(c) <= 32 * 1024 * 1024) {
			mmap_threshold = size_of(c);
			trim_threshold = 2 * mmap_threshold;
		}
		munmap(c, size_of(c));
	} else {
		/* What was freed lies in the top by now, or the chunk after it says so. */
		if ((c >= top && c < at(top, size_of(top))) || (c < top && !(at(c, size_of(c))->size & PREVIOUS_IN_USE)))
			corrupted("free(): double free detected in tcache 2\n");
		if (c > top || size_of(c) < MIN_CHUNK)
			corrupted("free(): invalid pointer\n");
		lock();
		release(c);
		unlock();
	}
	errno = saved;
}

void *calloc(size_t n, size_t size)
{
	void *p;

	if (size && n > MAX_REQUEST / size) {
		errno = ENOMEM;
		return NULL;
	}
	p = malloc(n * size);
	/* A fresh mapping is zero already: touching it would cost a page frame each. */
	if (p && !(chunk_of(p)->size & MAPPED))
		memset(p, 0, n * size);
	return p;
}

void *realloc(void *p, size_t request)
{
	struct chunk *c = chunk_of(p);
	size_t size = (request + sizeof(size_t) + 15) & ~(size_t)15;
	size_t have;
	void *moved;

	if (!p)
		return malloc(request);
	if (request == 0) {
		free(p);
		return NULL;
	}
	if (size < MIN_CHUNK)
		size = MIN_CHUNK;
	have = c->size & MAPPED ? size_of(c) - HEADER : size_of(c) - sizeof(size_t);
	if (request <= have) {
		if (!(c->size & MAPPED)) {
			lock();
			split(c, size);
			unlock();
		}
		return p;
	}
	moved = malloc(request);
	if (moved) {
		memcpy(moved, p, have);
		free(p);
	}
	return moved;
}

void *reallocarray(void *p, size_t n, size_t size)
{
	if (size && n > MAX_REQUEST / size) {
		errno = ENOMEM;
		return NULL;
	}
	return realloc(p, n * size);
}

/* Alignments up to 16 come by themselves; above, the chunk is cut so that the user's bytes fall on one. */
void *aligned_alloc(size_t alignment, size_t size)
{
	char *p, *aligned;
	struct chunk *c, *rest;

	if (alignment <= 16)
		return malloc(size);
	lock();
	p = allocate(size + alignment + MIN_CHUNK, 0);
	unlock();
	if (!p || ((uintptr_t)p & (alignment - 1)) == 0)
		return p;
	aligned = (char *)(((uintptr_t)p + MIN_CHUNK + alignment - 1) & ~(uintptr_t)(alignment - 1));
	c = chunk_of(p);
	rest = chunk_of(aligned);
	rest->size = (size_of(c) - (size_t)(aligned - p)) | PREVIOUS_IN_USE;
	c->size = (size_t)(aligned - p) | (c->size & PREVIOUS_IN_USE);
	lock();
	release(c);
	unlock();
	return aligned;
}

int posix_memalign(void **p, size_t alignment, size_t size)
{
	if (alignment < sizeof(void *) || alignment & (alignment - 1))
		return EINVAL;
	*p = aligned_alloc(alignment, size);
	return *p ? 0 : ENOMEM;
}
