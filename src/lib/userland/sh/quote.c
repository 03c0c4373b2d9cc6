/* Text written so that a shell reads it back as it is. */
#include <ctype.h>
#include <string.h>
#include "sh.h"

static int has_control(const char *s)
{
	for (; *s; s++)
		if (iscntrl((unsigned char)*s))
			return 1;
	return 0;
}

/* $'...' */
static char *in_c_quotes(const char *s)
{
	static const char letters[] = "abefnrtv\\'", values[] = "\a\b\033\f\n\r\t\v\\'";
	struct text t = { 0 };

	add_string(&t, "$'");
	for (; *s; s++) {
		const char *found = strchr(values, *s);

		if (found)
			add_string(&t, format_text("\\%c", letters[found - values]));
		else if (iscntrl((unsigned char)*s))
			add_string(&t, format_text("\\%03o", (unsigned char)*s));
		else
			add_char(&t, *s);
	}
	add_char(&t, '\'');
	return text_of(&t);
}

/* With backslashes: printf %q. */
char *quoted(const char *s)
{
	struct text t = { 0 };

	if (!*s)
		return "''";
	if (has_control(s))
		return in_c_quotes(s);
	for (const char *p = s; *p; p++) {
		if (strchr(" !\"$&'()*,;<>?[\\]^`{|}", *p) || (p == s && strchr("#~", *p)))
			add_char(&t, '\\');
		add_char(&t, *p);
	}
	return text_of(&t);
}

/* '...': ${x@Q} */
char *in_quotes(const char *s)
{
	struct text t = { 0 };

	if (has_control(s))
		return in_c_quotes(s);
	add_char(&t, '\'');
	for (; *s; s++)
		if (*s == '\'')
			add_string(&t, "'\\''");
		else
			add_char(&t, *s);
	add_char(&t, '\'');
	return text_of(&t);
}

/* As set -x and set show it: in quotes only where it must be. */
char *quoted_if_needed(const char *s)
{
	return has_control(s) || strpbrk(s, " !\"$&'()*;<>?[\\]^`{|}") || strchr("#~", *s) ? in_quotes(s) : (char *)s;
}

/* "...": declare -p */
char *in_double_quotes(const char *s)
{
	struct text t = { 0 };

	if (has_control(s))
		return in_c_quotes(s);
	add_char(&t, '"');
	for (; *s; s++) {
		if (strchr("\"$\\`", *s))
			add_char(&t, '\\');
		add_char(&t, *s);
	}
	add_char(&t, '"');
	return text_of(&t);
}
