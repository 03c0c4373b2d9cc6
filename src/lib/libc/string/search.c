#include <string.h>

char *strchrnul(const char *s, int c)
{
	while (*s && *s != (char)c)
		s++;
	return (char *)s;
}

char *strchr(const char *s, int c)
{
	s = strchrnul(s, c);
	return *s == (char)c ? (char *)s : NULL;
}

char *strrchr(const char *s, int c)
{
	return memrchr(s, c, strlen(s) + 1);
}

char *index(const char *s, int c) { return strchr(s, c); }
char *rindex(const char *s, int c) { return strrchr(s, c); }

size_t strspn(const char *s, const char *accept)
{
	size_t n = 0;

	while (s[n] && strchr(accept, s[n]))
		n++;
	return n;
}

size_t strcspn(const char *s, const char *reject)
{
	size_t n = 0;

	while (s[n] && !strchr(reject, s[n]))
		n++;
	return n;
}

char *strpbrk(const char *s, const char *accept)
{
	s += strcspn(s, accept);
	return *s ? (char *)s : NULL;
}

char *strstr(const char *s, const char *sub)
{
	size_t n = strlen(sub);

	for (;; s++) {
		if (strncmp(s, sub, n) == 0)
			return (char *)s;
		if (!*s)
			return NULL;
	}
}

char *strcasestr(const char *s, const char *sub)
{
	size_t n = strlen(sub);

	for (;; s++) {
		if (strncasecmp(s, sub, n) == 0)
			return (char *)s;
		if (!*s)
			return NULL;
	}
}

char *strsep(char **s, const char *delimiters)
{
	char *token = *s;

	if (token) {
		char *end = token + strcspn(token, delimiters);

		*s = *end ? end + 1 : NULL;
		*end = '\0';
	}
	return token;
}

char *strtok_r(char *s, const char *delimiters, char **rest)
{
	char *end;

	if (!s)
		s = *rest;
	if (!s)
		return NULL;
	s += strspn(s, delimiters);
	if (!*s) {
		*rest = NULL;
		return NULL;
	}
	end = s + strcspn(s, delimiters);
	*rest = *end ? end + 1 : NULL;
	*end = '\0';
	return s;
}

char *strtok(char *s, const char *delimiters)
{
	static char *rest;

	return strtok_r(s, delimiters, &rest);
}
