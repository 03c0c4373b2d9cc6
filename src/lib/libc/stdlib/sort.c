#include <stdlib.h>
#include <string.h>

/*
 * A merge sort through a buffer, as glibc has it: stable, so that equal elements come out in the order
 * in which programs have seen them come out.
 */
static void merge_sort(char *base, size_t n, size_t size, int (*compare)(const void *, const void *), char *spare)
{
	size_t left = n / 2, right = n - left;
	char *a = base, *b = base + left * size, *out = spare;

	if (n < 2)
		return;
	merge_sort(a, left, size, compare, spare);
	merge_sort(b, right, size, compare, spare);
	while (left && right) {
		char **from = compare(a, b) <= 0 ? &a : &b;

		memcpy(out, *from, size);
		out += size;
		if (from == &a)
			left--;
		else
			right--;
		*from += size;
	}
	memcpy(out, a, left * size);
	memcpy(base, spare, (n - right) * size);
}

void qsort(void *base, size_t n, size_t size, int (*compare)(const void *, const void *))
{
	char small[1024];
	char *spare = n * size <= sizeof small ? small : malloc(n * size);

	if (!spare)
		abort();
	merge_sort(base, n, size, compare, spare);
	if (spare != small)
		free(spare);
}

void *bsearch(const void *key, const void *base, size_t n, size_t size, int (*compare)(const void *, const void *))
{
	const char *low = base;

	while (n) {
		const char *middle = low + n / 2 * size;
		int order = compare(key, middle);

		if (order == 0)
			return (void *)middle;
		if (order > 0) {
			low = middle + size;
			n -= n / 2 + 1;
		} else {
			n /= 2;
		}
	}
	return NULL;
}
