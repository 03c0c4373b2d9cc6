#ifndef _WCHAR_H
#define _WCHAR_H

#include <bits/types.h>
#include <stdint.h>
#include <wctype.h>

/* There is one locale, "C": a character is a byte below 128. */
typedef struct {
	int __count;
	unsigned int __value;
} mbstate_t;

wint_t btowc(int c);
int mbsinit(const mbstate_t *state);
size_t mbrlen(const char *s, size_t n, mbstate_t *state);
size_t mbrtowc(wchar_t *to, const char *s, size_t n, mbstate_t *state);
size_t mbsrtowcs(wchar_t *to, const char **s, size_t n, mbstate_t *state);
size_t wcrtomb(char *to, wchar_t c, mbstate_t *state);
wchar_t *wcscat(wchar_t *to, const wchar_t *s);
wchar_t *wcschr(const wchar_t *s, wchar_t c);
int wcscmp(const wchar_t *a, const wchar_t *b);
int wcscoll(const wchar_t *a, const wchar_t *b);
wchar_t *wcscpy(wchar_t *to, const wchar_t *s);
size_t wcscspn(const wchar_t *s, const wchar_t *reject);
wchar_t *wcsdup(const wchar_t *s);
size_t wcslen(const wchar_t *s);
wchar_t *wcsncat(wchar_t *to, const wchar_t *s, size_t n);
int wcsncmp(const wchar_t *a, const wchar_t *b, size_t n);
wchar_t *wcsncpy(wchar_t *to, const wchar_t *s, size_t n);
wchar_t *wcspbrk(const wchar_t *s, const wchar_t *accept);
wchar_t *wcsrchr(const wchar_t *s, wchar_t c);
size_t wcsrtombs(char *to, const wchar_t **s, size_t n, mbstate_t *state);
size_t wcsspn(const wchar_t *s, const wchar_t *accept);
wchar_t *wcsstr(const wchar_t *s, const wchar_t *part);
wchar_t *wcstok(wchar_t *s, const wchar_t *between, wchar_t **rest);
int wctob(wint_t c);
wchar_t *wmemchr(const wchar_t *s, wchar_t c, size_t n);
int wmemcmp(const wchar_t *a, const wchar_t *b, size_t n);
wchar_t *wmemcpy(wchar_t *to, const wchar_t *s, size_t n);
wchar_t *wmemmove(wchar_t *to, const wchar_t *s, size_t n);
wchar_t *wmemset(wchar_t *to, wchar_t c, size_t n);

#endif
