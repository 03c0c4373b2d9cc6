#include <ctype.h>
#include <fnmatch.h>
#include <string.h>

static int folded(int c, int flags) { return flags & FNM_CASEFOLD ? tolower((unsigned char)c) : (unsigned char)c; }

/* What stands behind [ : where it ends if it takes c, NULL if not; a [ without ] is a plain character. */
static const char *class(const char *p, int c, int flags, int *plain)
{
	static const struct {
		const char *name;
		int (*is)(int);
	} classes[] = { { "alpha", isalpha }, { "digit", isdigit }, { "alnum", isalnum }, { "upper", isupper },
		            { "lower", islower }, { "space", isspace }, { "punct", ispunct }, { "xdigit", isxdigit } };
	int not = *p == '!' || *p == '^', found = 0;
	const char *first = p += not;

	for (; *p && (*p != ']' || p == first); p++) {
		int low, high;

		if (p[0] == '[' && p[1] == ':') {
			const char *end = strstr(p, ":]");

			if (end) {
				for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
					if (strlen(classes[i].name) == (size_t)(end - p - 2) &&
					    strncmp(classes[i].name, p + 2, (size_t)(end - p - 2)) == 0 && classes[i].is((unsigned char)c))
						found = 1;
				p = end + 1;
				continue;
			}
		}
		if (*p == '\\' && !(flags & FNM_NOESCAPE) && p[1])
			p++;
		low = high = folded(*p, flags);
		if (p[1] == '-' && p[2] && p[2] != ']') {
			high = folded(p[2], flags);
			p += 2;
		}
		if (folded(c, flags) >= low && folded(c, flags) <= high)
			found = 1;
	}
	*plain = !*p;
	return *p && found != not ? p + 1 : NULL;
}

static int match(const char *p, const char *s, int flags, int start)
{
	for (; *p; p++, s++, start = s[-1] == '/' && flags & FNM_PATHNAME) {
		int slash = *s == '/' && flags & FNM_PATHNAME;
		int hidden = start && *s == '.' && flags & FNM_PERIOD;

		switch (*p) {
		case '?':
			if (!*s || slash || hidden)
				return FNM_NOMATCH;
			break;
		case '*':
			if (hidden)
				return FNM_NOMATCH;
			while (*p == '*')
				p++;
			for (;; s++) {
				if (match(p, s, flags, 0) == 0)
					return 0;
				if (!*s || (*s == '/' && flags & FNM_PATHNAME))
					return FNM_NOMATCH;
			}
		case '[': {
			int plain;
			const char *end = class(p + 1, *s, flags, &plain);

			if (!plain) {
				if (!*s || slash || hidden || !end)
					return FNM_NOMATCH;
				p = end - 1;
				break;
			}
			if (*s != '[')
				return FNM_NOMATCH;
			break;
		}
		case '\\':
			if (!(flags & FNM_NOESCAPE) && p[1])
				p++;
			/* fall through */
		default:
			if (folded(*p, flags) != folded(*s, flags))
				return FNM_NOMATCH;
		}
	}
	return *s && !(flags & FNM_LEADING_DIR && *s == '/') ? FNM_NOMATCH : 0;
}

int fnmatch(const char *pattern, const char *name, int flags) { return match(pattern, name, flags, 1); }
