/* Changes characters of one set to those of another; -d deletes them, -s squeezes repeated ones, -c means all others. */
#include <ctype.h>
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct set {
	int n;
	unsigned char c[512];
};

static const struct {
	const char *name;
	int (*is)(int);
} classes[] = {
	{ "alnum", isalnum }, { "alpha", isalpha }, { "blank", isblank }, { "cntrl", iscntrl }, { "digit", isdigit },
	{ "lower", islower }, { "punct", ispunct }, { "space", isspace }, { "upper", isupper }, { "xdigit", isxdigit },
};

static void add(struct set *set, int c)
{
	if (set->n < (int)sizeof set->c)
		set->c[set->n++] = (unsigned char)c;
}

static const char *add_class(struct set *set, const char *p)
{
	const char *end = strstr(p, ":]");

	for (size_t i = 0; end && i < sizeof classes / sizeof *classes; i++)
		if (strlen(classes[i].name) == (size_t)(end - p) && strncmp(classes[i].name, p, (size_t)(end - p)) == 0) {
			for (int c = 0; c < 256; c++)
				if (classes[i].is(c))
					add(set, c);
			return end + 2;
		}
	return NULL;
}

/* One character of a set, with its escape; answers what follows. */
static const char *one(const char *p, int *c)
{
	static const char letters[] = "abfnrtv\\", meant[] = "\a\b\f\n\r\t\v\\";
	const char *at;
	char *end;

	if (*p != '\\' || !p[1]) {
		*c = (unsigned char)*p;
		return p + 1;
	}
	if (p[1] >= '0' && p[1] <= '7') {
		char octal[4] = { 0 };

		strncpy(octal, p + 1, 3);
		*c = (int)strtol(octal, &end, 8) & 255;
		return p + 1 + (end - octal);
	}
	at = strchr(letters, p[1]);
	*c = at ? meant[at - letters] : (unsigned char)p[1];
	return p + 2;
}

static void read_set(struct set *set, const char *p)
{
	while (*p) {
		int low, high;
		const char *behind = p[0] == '[' && p[1] == ':' ? add_class(set, p + 2) : NULL;

		if (behind) {
			p = behind;
			continue;
		}
		p = one(p, &low);
		high = low;
		if (p[0] == '-' && p[1])
			p = one(p + 1, &high);
		for (int c = low; c <= high; c++)
			add(set, c);
	}
}

static void complement(struct set *set)
{
	struct set others = { 0 };

	for (int c = 0; c < 256; c++)
		if (!memchr(set->c, c, (size_t)set->n))
			add(&others, c);
	*set = others;
}

int main(int argc, char **argv)
{
	struct set from = { 0 }, to = { 0 };
	int delete = 0, squeeze = 0, others = 0, at = 1, c, last = -1, map[256];
	const struct set *squeezed;

	for (; at < argc && argv[at][0] == '-' && argv[at][1]; at++)
		for (const char *p = argv[at] + 1; *p; p++)
			switch (*p) {
			case 'd':
				delete = 1;
				break;
			case 's':
				squeeze = 1;
				break;
			case 'c':
			case 'C':
				others = 1;
				break;
			default:
				errx(1, "invalid option -- '%c'", *p);
			}
	if (at == argc)
		errx(1, "missing operand");
	if (argc - at < 2 && !delete && !squeeze)
		errx(1, "missing operand after '%s'", argv[at]);
	read_set(&from, argv[at]);
	if (others)
		complement(&from);
	if (at + 1 < argc)
		read_set(&to, argv[at + 1]);
	for (c = 0; c < 256; c++)
		map[c] = c;
	/* The last of the second set stands for all that are missing in it. */
	for (int i = 0; i < from.n; i++) {
		if (delete)
			map[from.c[i]] = -1;
		else if (to.n > 0)
			map[from.c[i]] = to.c[i < to.n ? i : to.n - 1];
	}
	squeezed = to.n > 0 ? &to : &from;
	while ((c = getchar()) != EOF) {
		c = map[c];
		if (c < 0 || (squeeze && c == last && memchr(squeezed->c, c, (size_t)squeezed->n)))
			continue;
		putchar(c);
		last = c;
	}
	return 0;
}
