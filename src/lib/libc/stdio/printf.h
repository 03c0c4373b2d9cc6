#ifndef _STDIO_PRINTF_H
#define _STDIO_PRINTF_H

#include "../archive/file.h"
#include "../internal.h"

/* One conversion: %[flags][width][.precision][length]letter */
struct spec {
	int left, plus, space, alternate, zero;
	int width;
	int precision; /* -1: not given */
	int letter;
};

/* Both answer the number of bytes put out, or -1. */
int __emit_number(FILE *f, const struct spec *spec, const char *prefix, int zeros, const char *digits, int n);
int __emit_double(FILE *f, const struct spec *spec, double x);

#endif
