/* What are wide characters in the locale "C"? */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

int main(void)
{
	wchar_t w[32], *rest, *word;
	char s[32];
	const char *from = "ab\x80";
	const wchar_t *wide = L"wide\x20ac";
	mbstate_t state;

	memset(&state, 0, sizeof state);
	printf("%zu %zu\n", wcslen(L"hello"), sizeof(wchar_t));
	printf("%d %d %d\n", wcscmp(L"a", L"b") < 0, wcscmp(L"b", L"a") > 0, wcsncmp(L"abc", L"abd", 2));
	wcscpy(w, L"one");
	wcscat(w, L" two three");
	printf("%zu %d %d\n", wcslen(w), (int)(wcschr(w, L't') - w), (int)(wcsrchr(w, L't') - w));
	printf("%d %d\n", (int)(wcsstr(w, L"three") - w), wcsstr(w, L"four") == NULL);
	for (word = wcstok(w, L" ", &rest); word; word = wcstok(NULL, L" ", &rest))
		printf("%zu ", wcslen(word));
	printf("\n%zu\n", mbstowcs(w, "bytes", 32));
	printf("%zu %s\n", wcstombs(s, L"back", sizeof s), s);
	printf("%d %d\n", mbtowc(w, "x", 1), (int)w[0]);
	printf("%d\n", mbtowc(NULL, NULL, 0));
	printf("%d\n", mbtowc(w, "", 1));
	errno = 0;
	printf("%zd %d\n", (ssize_t)wcrtomb(s, 0x20ac, &state), errno == EILSEQ);
	printf("%zd\n", (ssize_t)wcsrtombs(s, &wide, sizeof s, &state));
	printf("%zd %zd\n", (ssize_t)mbrtowc(w, "q", 1, &state), (ssize_t)mbrtowc(w, "q", 0, &state));
	printf("%zd\n", (ssize_t)mbrlen("", 1, &state));
	(void)from;
	printf("%d %d %d %d\n", iswalpha(L'a') != 0, iswdigit(L'a') != 0, iswspace(L' ') != 0, iswupper(L'A') != 0);
	printf("%d %d\n", (int)towupper(L'a'), (int)towlower(L'Z'));
	printf("%d %d\n", iswctype(L'5', wctype("digit")) != 0, iswctype(L'5', wctype("alpha")) != 0);
	printf("%d %d\n", btowc('a'), btowc(EOF) == WEOF);
	printf("%d %d\n", wctob(L'a'), wctob(0x20ac));
	printf("%zu %zu\n", wcsspn(L"aabc", L"ab"), wcscspn(L"aabc", L"c"));
	printf("%d %d\n", wmemcmp(L"abc", L"abd", 3) < 0, wmemchr(L"abc", L'z', 3) == NULL);
	return 0;
}
