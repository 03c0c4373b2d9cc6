#include <string.h>
#include <stdint.h>

/* Whole words where both ends are aligned alike: most copies are of structures and buffers. */
void *memcpy(void *to, const void *from, size_t n)
{
	unsigned char *d = to;
	const unsigned char *s = from;

	if (((uintptr_t)d & 7) == ((uintptr_t)s & 7)) {
		while (n && ((uintptr_t)d & 7)) {
			*d++ = *s++;
			n--;
		}
		for (; n >= 8; n -= 8, d += 8, s += 8)
			*(uint64_t *)d = *(const uint64_t *)s;
	}
	while (n) {
		*d++ = *s++;
		n--;
	}
	return to;
}

void *mempcpy(void *to, const void *from, size_t n)
{
	return (char *)memcpy(to, from, n) + n;
}

void *memmove(void *to, const void *from, size_t n)
{
	unsigned char *d = to;
	const unsigned char *s = from;

	if (d <= s || d >= s + n)
		return memcpy(to, from, n);
	while (n) {
		n--;
		d[n] = s[n];
	}
	return to;
}

void *memset(void *s, int c, size_t n)
{
	unsigned char *d = s;
	uint64_t word = (unsigned char)c * 0x0101010101010101UL;

	while (n && ((uintptr_t)d & 7)) {
		*d++ = (unsigned char)c;
		n--;
	}
	for (; n >= 8; n -= 8, d += 8)
		*(uint64_t *)d = word;
	while (n) {
		*d++ = (unsigned char)c;
		n--;
	}
	return s;
}

int memcmp(const void *a, const void *b, size_t n)
{
	const unsigned char *x = a, *y = b;

	for (; n; n--, x++, y++)
		if (*x != *y)
			return *x - *y;
	return 0;
}

void *memchr(const void *s, int c, size_t n)
{
	const unsigned char *p = s;

	for (; n; n--, p++)
		if (*p == (unsigned char)c)
			return (void *)p;
	return NULL;
}

void *memrchr(const void *s, int c, size_t n)
{
	const unsigned char *p = s;

	while (n--)
		if (p[n] == (unsigned char)c)
			return (void *)(p + n);
	return NULL;
}

void *memccpy(void *to, const void *from, int c, size_t n)
{
	unsigned char *d = to;
	const unsigned char *s = from;

	while (n--)
		if ((*d++ = *s++) == (unsigned char)c)
			return d;
	return NULL;
}

void *memmem(const void *s, size_t length, const void *sub, size_t sublength)
{
	const char *p = s;

	for (; length >= sublength; p++, length--)
		if (memcmp(p, sub, sublength) == 0)
			return (void *)p;
	return NULL;
}

int bcmp(const void *a, const void *b, size_t n) { return memcmp(a, b, n); }
void bcopy(const void *from, void *to, size_t n) { memmove(to, from, n); }
void bzero(void *s, size_t n) { memset(s, 0, n); }

int ffs(int n)
{
	int bit = 1;

	if (n == 0)
		return 0;
	for (; !(n & 1); n >>= 1)
		bit++;
	return bit;
}
