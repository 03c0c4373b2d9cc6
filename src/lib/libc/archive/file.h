/* A stream, as the files of stdio/ see it. */
#ifndef _STDIO_FILE_H
#define _STDIO_FILE_H

#include <stdio.h>
#include "sys.h"

enum {
	CAN_READ = 1,
	CAN_WRITE = 2,
	AT_EOF = 4,
	FAILED = 8,
	OWN_BUFFER = 16, /* malloc'ed here, to be freed by fclose */
	WRITING = 32,    /* the buffer holds output, not input */
	UNGET = 8        /* bytes kept free before the input, for ungetc */
};

/*
 * The buffer lies in the process's own memory: fork duplicates what is in it, and _exit forgets it.
 * Output waits in buffer .. here; input that nobody has read yet is here .. end.
 */
struct __FILE {
	int fd; /* -1: no file behind it, the buffer is all there is (snprintf, sscanf) */
	int flags;
	int mode; /* _IOFBF, _IOLBF, _IONBF; -1: to be decided at first use */
	unsigned char *buffer;
	size_t size;
	unsigned char *here;
	unsigned char *end;
	pid_t child; /* popen */
	FILE *next;
	int lock, owner, depth; /* a thread may hold it more than once */
	int (*grow)(FILE *f, size_t n); /* open_memstream: makes room for n more, and tells the program what there is */
};

extern FILE *__streams;

/* 1 from the first pthread_create() on. */
extern int __threaded;

/* A call on a stream is all or nothing, where there are threads. */
#define LOCK(f) do { if (__threaded) flockfile(f); } while (0)
#define UNLOCK(f) do { if (__threaded) funlockfile(f); } while (0)

void __prepare(FILE *f);
int __write_out(FILE *f);
int __put(FILE *f, const char *s, size_t n);
int __pad(FILE *f, int c, int n);
int __fill(FILE *f);

#endif
