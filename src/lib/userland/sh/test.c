/* test and [, and the kinder [[ ]] */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "sh.h"

static char **args;
static int left;
static int trouble;
static const char *name; /* test or [ */

static int expression(void);

/* -d and the like */
static int is_unary(const char *s)
{
	return s[0] == '-' && s[1] && !s[2] && strchr("abcdefghkLnoprsStuvwxzOG", s[1]);
}

static long integer(const char *s)
{
	char *end;
	long n = strtol(s, &end, 10);

	while (isspace((unsigned char)*end))
		end++;
	if (end == s || *end) {
		complain("%s: %s: integer expression expected\n", name, s);
		trouble = 1;
	}
	return n;
}

static int is_binary(const char *s)
{
	return strstr(" = == != < > -eq -ne -lt -le -gt -ge -nt -ot -ef ", format_text(" %s ", s)) != NULL;
}

static int compare(const char *a, const char *operator, const char *b)
{
	struct stat x, y;

	if (operator[0] == '=')
		return strcmp(a, b) == 0;
	if (operator[0] == '!')
		return strcmp(a, b) != 0;
	if (operator[0] == '<')
		return strcmp(a, b) < 0;
	if (operator[0] == '>')
		return strcmp(a, b) > 0;
	if (strcmp(operator, "-nt") == 0)
		return stat(a, &x) == 0 && (stat(b, &y) < 0 || x.st_mtime > y.st_mtime);
	if (strcmp(operator, "-ot") == 0)
		return stat(b, &y) == 0 && (stat(a, &x) < 0 || x.st_mtime < y.st_mtime);
	if (strcmp(operator, "-ef") == 0)
		return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;

	long n = integer(a), m = integer(b);

	if (strcmp(operator, "-eq") == 0)
		return n == m;
	if (strcmp(operator, "-ne") == 0)
		return n != m;
	if (strcmp(operator, "-lt") == 0)
		return n < m;
	if (strcmp(operator, "-le") == 0)
		return n <= m;
	if (strcmp(operator, "-gt") == 0)
		return n > m;
	return n >= m;
}

static int file_test(int letter, const char *path)
{
	struct stat st;

	switch (letter) {
	case 'z':
		return !*path;
	case 'n':
		return *path != '\0';
	case 'v':
		return get_var(path) != NULL;
	case 'o':
		return option_is_on(path);
	case 't':
		return isatty((int)integer(path));
	case 'r':
		return access(path, R_OK) == 0;
	case 'w':
		return access(path, W_OK) == 0;
	case 'x':
		return access(path, X_OK) == 0;
	case 'h':
	case 'L':
		return lstat(path, &st) == 0 && S_ISLNK(st.st_mode);
	}
	if (stat(path, &st) < 0)
		return 0;
	switch (letter) {
	case 'd':
		return S_ISDIR(st.st_mode);
	case 'f':
		return S_ISREG(st.st_mode);
	case 'c':
		return S_ISCHR(st.st_mode);
	case 'p':
		return S_ISFIFO(st.st_mode);
	case 'b':
		return S_ISBLK(st.st_mode);
	case 'S':
		return S_ISSOCK(st.st_mode);
	case 'u':
		return (st.st_mode & S_ISUID) != 0;
	case 'g':
		return (st.st_mode & S_ISGID) != 0;
	case 'k':
		return (st.st_mode & S_ISVTX) != 0;
	case 'O':
		return st.st_uid == geteuid();
	case 'G':
		return st.st_gid == getegid();
	case 's':
		return st.st_size > 0;
	}
	return 1; /* -e, -a */
}

static const char *shift(void)
{
	left--;
	return *args++;
}

static int primary(void)
{
	if (left == 0) {
		complain("%s: argument expected\n", name);
		trouble = 1;
		return 0;
	}
	if (left >= 3 && is_binary(args[1])) {
		const char *a = shift(), *operator = shift();

		return compare(a, operator, shift());
	}
	if (left > 1 && strcmp(*args, "!") == 0) {
		shift();
		return !primary();
	}
	if (left > 1 && strcmp(*args, "(") == 0) {
		shift();
		int value = expression();

		if (left == 0 || strcmp(shift(), ")") != 0) {
			complain("%s: `)' expected\n", name);
			trouble = 1;
		}
		return value;
	}
	if (left > 1 && is_unary(*args)) {
		int letter = shift()[1];

		return file_test(letter, shift());
	}
	return *shift() != '\0';
}

static int conjunction(void)
{
	int value = primary();

	while (left && strcmp(*args, "-a") == 0) {
		shift();
		value &= primary();
	}
	return value;
}

static int expression(void)
{
	int value = conjunction();

	while (left && strcmp(*args, "-o") == 0) {
		shift();
		value |= conjunction();
	}
	return value;
}

int test_builtin(int argc, char **argv)
{
	int value;

	if (strcmp(argv[0], "[") == 0 && strcmp(argv[--argc], "]") != 0) {
		complain("[: missing `]'\n");
		return 2;
	}
	name = argv[0];
	args = argv + 1;
	left = argc - 1;
	trouble = 0;
	if (left == 0)
		return 1;
	if (left == 2 && strcmp(*args, "!") != 0 && !is_unary(*args)) {
		complain("%s: %s: unary operator expected\n", name, *args);
		return 2;
	}
	value = expression();
	if (left && !trouble) {
		complain(left == 1 ? "%s: %s: unexpected operator\n" : "%s: too many arguments\n", name, *args);
		trouble = 1;
	}
	return trouble ? 2 : !value;
}

/* ---- [[ ]]: words are not split, == and != compare with a pattern, && and || join ---- */

static struct word *next;

static int either(void);

static int is_next(const char *text) { return next && strcmp(next->text, text) == 0; }

static const char *take_word(void)
{
	const char *text = next ? next->text : "";

	if (next)
		next = next->next;
	else
		trouble = 1;
	return text;
}

static int single(void)
{
	const char *first, *operator;

	if (is_next("!")) {
		take_word();
		return !single();
	}
	if (is_next("(")) {
		take_word();
		int value = either();

		if (!is_next(")"))
			trouble = 1;
		take_word();
		return value;
	}
	first = take_word();
	if (next && is_unary(first))
		return file_test(first[1], expand_to_string(take_word()));
	first = expand_to_string(first);
	if (!next || !is_binary(next->text))
		return *first != '\0';
	operator = take_word();
	if (strcmp(operator, "==") == 0 || strcmp(operator, "=") == 0)
		return match(expand_pattern(take_word()), first);
	if (strcmp(operator, "!=") == 0)
		return !match(expand_pattern(take_word()), first);
	return compare(first, operator, expand_to_string(take_word()));
}

static int both(void)
{
	int value = single();

	while (is_next("&&")) {
		take_word();
		value &= single();
	}
	return value;
}

static int either(void)
{
	int value = both();

	while (is_next("||")) {
		take_word();
		value |= both();
	}
	return value;
}

int test_condition(struct word *words)
{
	int value;

	name = "[[";
	next = words;
	trouble = 0;
	value = either();
	if (next || trouble) {
		complain("syntax error in conditional expression\n");
		return 2;
	}
	return !value;
}
