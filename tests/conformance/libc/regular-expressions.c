/* What do patterns match, basic and extended, with groups, repetitions and lines, and which are refused? */
#include <regex.h>
#include <stdio.h>

static void match(const char *pattern, int flags, const char *text, int how)
{
	regex_t regex;
	regmatch_t m[4];
	char said[80];
	int error = regcomp(&regex, pattern, flags);

	printf("/%s/ ", pattern);
	if (error) {
		regerror(error, &regex, said, sizeof said);
		printf("refused: %s\n", said);
		return;
	}
	printf("%zu groups, \"%s\":", regex.re_nsub, text);
	error = regexec(&regex, text, 4, m, how);
	if (error) {
		regerror(error, &regex, said, sizeof said);
		printf(" %s\n", said);
	} else {
		for (int i = 0; i < 4; i++)
			if (m[i].rm_so >= 0)
				printf(" %d-%d", m[i].rm_so, m[i].rm_eo);
			else
				printf(" no");
		printf("\n");
	}
	regfree(&regex);
}

int main(void)
{
	static const struct { const char *pattern, *text; } extended[] = {
		{ "abc", "xxabcxx" }, { "^abc$", "abc" }, { "^abc$", "abcd" }, { "a*", "baaa" }, { "a+b?", "caab" }, { "(a|ab)(c|bcd)", "abcd" },
		{ "x|xy|xyz", "wxyz" }, { "(foo|bar)+", "foobarbaz" }, { "[0-9]{2,3}", "a12345" }, { "[0-9]{4}", "123" }, { "a{2}", "aaa" },
		{ "a{2,}", "aaaaa" }, { "(ab){0,1}c", "ababc" }, { "[[:alpha:]_][[:alnum:]_]*", "9 name_1!" }, { "[^a-c]+", "abcxyz" }, { "[]a]+", "x]a]" },
		{ "[a-]+", "b-a-" }, { "\\.", "a.b" }, { "a.c", "abc a\nc" }, { "(a)(b)?", "ac" }, { "()", "x" }, { "a()b", "ab" }, { "(a*)*", "aab" },
		{ "(a*)+", "b" }, { "([a-z]+)@([a-z]+)\\.com", "to me@home.com now" }, { "\\<the\\>", "other the" }, { "\\bx", "ax x" }, { "\\w+\\s\\W", "one  two" },
		{ "^$", "" }, { "a|b|", "c" }, { "(^a|b)c", "bc" }, { "a\\{1", "a{1" }, { "[.]", "x." }, { "^(([0-9]+)\\.)+", "10.20.30" },
	};
	static const char *const wrong[] = { "(", "[", "a{1", "a{2,1}", "[b-a]", "[[:none:]]", "\\", "*a", "a{1,2", "(a", "a{,}x{999999}", "+" };
	static const struct { const char *pattern, *text; } basic[] = {
		{ "a\\(b*\\)c", "xabbc" }, { "\\(.\\)\\1", "abccd" }, { "*a", "b*a" }, { "a\\{2,3\\}", "aaaa" }, { "(a)", "(a)" }, { "a+", "aa+" },
		{ "a\\+", "caa" }, { "x\\|y", "zy" }, { "a|b", "a|b" }, { "^*", "*" }, { "a$b", "a$b" }, { "\\(^a\\)", "ab" }, { "\\(ab\\)*\\1", "ababab" },
	};

	for (unsigned i = 0; i < sizeof extended / sizeof *extended; i++)
		match(extended[i].pattern, REG_EXTENDED, extended[i].text, 0);
	for (unsigned i = 0; i < sizeof wrong / sizeof *wrong; i++)
		match(wrong[i], REG_EXTENDED, "a", 0);
	for (unsigned i = 0; i < sizeof basic / sizeof *basic; i++)
		match(basic[i].pattern, 0, basic[i].text, 0);
	match("\\(", 0, "", 0);
	match("\\)", 0, "", 0);
	match("\\(a\\)\\2", 0, "aa", 0);
	match("HeLLo[A-C]", REG_EXTENDED | REG_ICASE, "say hellob", 0);
	match("^b", REG_EXTENDED, "a\nb", 0);
	match("^b", REG_EXTENDED | REG_NEWLINE, "a\nb", 0);
	match("a.b", REG_EXTENDED | REG_NEWLINE, "a\nb", 0);
	match("[^x]b", REG_EXTENDED | REG_NEWLINE, "a\nb", 0);
	match("a$", REG_EXTENDED | REG_NEWLINE, "a\nb", 0);
	match("^a", REG_EXTENDED, "a", REG_NOTBOL);
	match("a$", REG_EXTENDED, "a", REG_NOTEOL);
	return 0;
}
