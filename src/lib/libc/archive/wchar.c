#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/* ---- characters ---- */

static int ascii(wint_t c) { return c < 128; }

int iswalnum(wint_t c) { return ascii(c) && isalnum((int)c); }
int iswalpha(wint_t c) { return ascii(c) && isalpha((int)c); }
int iswblank(wint_t c) { return ascii(c) && isblank((int)c); }
int iswcntrl(wint_t c) { return ascii(c) && iscntrl((int)c); }
int iswdigit(wint_t c) { return ascii(c) && isdigit((int)c); }
int iswgraph(wint_t c) { return ascii(c) && isgraph((int)c); }
int iswlower(wint_t c) { return ascii(c) && islower((int)c); }
int iswprint(wint_t c) { return ascii(c) && isprint((int)c); }
int iswpunct(wint_t c) { return ascii(c) && ispunct((int)c); }
int iswspace(wint_t c) { return ascii(c) && isspace((int)c); }
int iswupper(wint_t c) { return ascii(c) && isupper((int)c); }
int iswxdigit(wint_t c) { return ascii(c) && isxdigit((int)c); }
wint_t towlower(wint_t c) { return ascii(c) ? (wint_t)tolower((int)c) : c; }
wint_t towupper(wint_t c) { return ascii(c) ? (wint_t)toupper((int)c) : c; }

static const struct { const char *name; int (*is)(wint_t); } types[] = {
	{ "alnum", iswalnum }, { "alpha", iswalpha }, { "blank", iswblank }, { "cntrl", iswcntrl }, { "digit", iswdigit }, { "graph", iswgraph },
	{ "lower", iswlower }, { "print", iswprint }, { "punct", iswpunct }, { "space", iswspace }, { "upper", iswupper }, { "xdigit", iswxdigit },
};

wctype_t wctype(const char *name)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (strcmp(types[i].name, name) == 0)
			return i + 1;
	return 0;
}

int iswctype(wint_t c, wctype_t type) { return type > 0 && types[type - 1].is(c); }

/* ---- bytes and characters: in the locale "C", one is the other ---- */

wint_t btowc(int c) { return c >= 0 && c < 128 ? (wint_t)c : WEOF; }
int wctob(wint_t c) { return ascii(c) ? (int)c : -1; }
int mbsinit(const mbstate_t *state) { return !state || state->__count == 0; }
size_t mbrlen(const char *s, size_t n, mbstate_t *state) { return mbrtowc(NULL, s, n, state); }

size_t mbrtowc(wchar_t *to, const char *s, size_t n, mbstate_t *state)
{
	(void)state;
	if (!s)
		return 0;
	if (n == 0)
		return (size_t)-2;
	if ((unsigned char)*s >= 128) {
		errno = EILSEQ;
		return (size_t)-1;
	}
	if (to)
		*to = *s;
	return *s != 0;
}

size_t wcrtomb(char *to, wchar_t c, mbstate_t *state)
{
	(void)state;
	if (!to)
		return 1;
	if (!ascii((wint_t)c)) {
		errno = EILSEQ;
		return (size_t)-1;
	}
	*to = (char)c;
	return 1;
}

size_t mbsrtowcs(wchar_t *to, const char **s, size_t n, mbstate_t *state)
{
	const char *from = *s;

	for (size_t i = 0; !to || i < n; i++, from++) {
		wchar_t c;

		if (mbrtowc(&c, from, 1, state) == (size_t)-1) {
			if (to)
				*s = from;
			return (size_t)-1;
		}
		if (to)
			to[i] = c;
		if (c == 0) {
			if (to)
				*s = NULL;
			return i;
		}
	}
	*s = from;
	return n;
}

size_t wcsrtombs(char *to, const wchar_t **s, size_t n, mbstate_t *state)
{
	const wchar_t *from = *s;

	for (size_t i = 0; !to || i < n; i++, from++) {
		char c;

		if (wcrtomb(&c, *from, state) == (size_t)-1) {
			if (to)
				*s = from;
			return (size_t)-1;
		}
		if (to)
			to[i] = c;
		if (c == 0) {
			if (to)
				*s = NULL;
			return i;
		}
	}
	*s = from;
	return n;
}

int mblen(const char *s, size_t n) { return mbtowc(NULL, s, n); }
size_t mbstowcs(wchar_t *to, const char *s, size_t n) { return mbsrtowcs(to, &s, n, NULL); }
size_t wcstombs(char *to, const wchar_t *s, size_t n) { return wcsrtombs(to, &s, n, NULL); }
int wctomb(char *s, wchar_t c) { return s ? (int)wcrtomb(s, c, NULL) : 0; }

int mbtowc(wchar_t *to, const char *s, size_t n)
{
	size_t length = mbrtowc(to, s, n, NULL);

	return length == (size_t)-2 ? -1 : (int)length;
}

/* ---- strings ---- */

size_t wcslen(const wchar_t *s)
{
	size_t n = 0;

	while (s[n])
		n++;
	return n;
}

wchar_t *wmemcpy(wchar_t *to, const wchar_t *s, size_t n) { return memcpy(to, s, n * sizeof *s); }
wchar_t *wmemmove(wchar_t *to, const wchar_t *s, size_t n) { return memmove(to, s, n * sizeof *s); }
wchar_t *wcscat(wchar_t *to, const wchar_t *s) { return wcscpy(to + wcslen(to), s), to; }
int wcscoll(const wchar_t *a, const wchar_t *b) { return wcscmp(a, b); }
int wcscmp(const wchar_t *a, const wchar_t *b) { return wcsncmp(a, b, (size_t)-1); }
wchar_t *wcscpy(wchar_t *to, const wchar_t *s) { return wmemcpy(to, s, wcslen(s) + 1); }

wchar_t *wmemset(wchar_t *to, wchar_t c, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] = c;
	return to;
}

wchar_t *wmemchr(const wchar_t *s, wchar_t c, size_t n)
{
	for (; n > 0; n--, s++)
		if (*s == c)
			return (wchar_t *)s;
	return NULL;
}

int wmemcmp(const wchar_t *a, const wchar_t *b, size_t n)
{
	for (; n > 0; n--, a++, b++)
		if (*a != *b)
			return *a < *b ? -1 : 1;
	return 0;
}

int wcsncmp(const wchar_t *a, const wchar_t *b, size_t n)
{
	for (; n > 0; n--, a++, b++)
		if (*a != *b || !*a)
			return *a < *b ? -1 : *a > *b;
	return 0;
}

wchar_t *wcsncpy(wchar_t *to, const wchar_t *s, size_t n)
{
	size_t i = 0;

	for (; i < n && s[i]; i++)
		to[i] = s[i];
	for (; i < n; i++)
		to[i] = 0;
	return to;
}

wchar_t *wcsncat(wchar_t *to, const wchar_t *s, size_t n)
{
	wchar_t *end = to + wcslen(to);

	for (; n > 0 && *s; n--)
		*end++ = *s++;
	*end = 0;
	return to;
}

wchar_t *wcsdup(const wchar_t *s)
{
	wchar_t *copy = malloc((wcslen(s) + 1) * sizeof *s);

	return copy ? wcscpy(copy, s) : NULL;
}

wchar_t *wcschr(const wchar_t *s, wchar_t c) { return wmemchr(s, c, wcslen(s) + 1); }

wchar_t *wcsrchr(const wchar_t *s, wchar_t c)
{
	for (size_t i = wcslen(s) + 1; i > 0; i--)
		if (s[i - 1] == c)
			return (wchar_t *)s + i - 1;
	return NULL;
}

size_t wcsspn(const wchar_t *s, const wchar_t *accept)
{
	size_t n = 0;

	while (s[n] && wcschr(accept, s[n]))
		n++;
	return n;
}

size_t wcscspn(const wchar_t *s, const wchar_t *reject)
{
	size_t n = 0;

	while (s[n] && !wcschr(reject, s[n]))
		n++;
	return n;
}

wchar_t *wcspbrk(const wchar_t *s, const wchar_t *accept)
{
	s += wcscspn(s, accept);
	return *s ? (wchar_t *)s : NULL;
}

wchar_t *wcsstr(const wchar_t *s, const wchar_t *part)
{
	size_t n = wcslen(part);

	for (;; s++) {
		if (wcsncmp(s, part, n) == 0)
			return (wchar_t *)s;
		if (!*s)
			return NULL;
	}
}

wchar_t *wcstok(wchar_t *s, const wchar_t *between, wchar_t **rest)
{
	if (!s)
		s = *rest;
	if (!s)
		return NULL;
	s += wcsspn(s, between);
	if (!*s) {
		*rest = NULL;
		return NULL;
	}
	*rest = wcspbrk(s, between);
	if (*rest)
		*(*rest)++ = 0;
	return s;
}
