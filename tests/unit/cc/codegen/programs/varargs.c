/* Own functions with `...`, handed on, walked twice, with all kinds of arguments. */
#include <stdarg.h>
#include <stdio.h>

struct pair { int a; double b; };
struct three { char c[3]; };

static long sum(int n, ...)
{
	va_list ap;
	long s = 0;
	va_start(ap, n);
	while (n-- > 0) s += va_arg(ap, int);
	va_end(ap);
	return s;
}

static void kinds(const char *f, ...)
{
	va_list ap, twice;
	va_start(ap, f);
	va_copy(twice, ap);
	for (int round = 0; round < 2; round++) {
		for (const char *p = f; *p; p++) switch (*p) {
			case 'i': printf("%d ", va_arg(ap, int)); break;
			case 'u': printf("%u ", va_arg(ap, unsigned)); break;
			case 'l': printf("%ld ", va_arg(ap, long)); break;
			case 'd': printf("%g ", va_arg(ap, double)); break;
			case 's': printf("%s ", va_arg(ap, char *)); break;
			case 'p': { struct pair q = va_arg(ap, struct pair); printf("{%d %g} ", q.a, q.b); break; }
			case '3': printf("%c ", va_arg(ap, struct three).c[1]); break;
		}
		printf("\n");
		va_end(ap);
		if (round == 0) va_copy(ap, twice);
	}
	va_end(twice);
}

static int step(va_list *ap) { return va_arg(*ap, int); }
static int first(va_list ap) { return va_arg(ap, int); }
static int walk(int n, ...)
{
	va_list ap;
	int a, b, c;
	va_start(ap, n);
	a = step(&ap);
	b = step(&ap);
	c = first(ap);
	va_end(ap);
	return a * 100 + b * 10 + c;
}

static void log_to(char *to, const char *format, ...)
{
	va_list ap;
	va_start(ap, format);
	vsprintf(to, format, ap);
	va_end(ap);
}

int main(void)
{
	char text[100], c = 'A';
	short s = -5;
	float f = 2.5f;
	struct pair p = { 7, 8.5 };
	struct three t = { { 'x', 'y', 'z' } };

	printf("%ld %ld\n", sum(0), sum(5, 1, 2, 3, 4, -100));
	kinds("isdlu", -1, "text", 1.5, 123456789012L, 4000000000u);
	kinds("p3ip", p, t, 3, (struct pair){ 1, 0.5 });
	kinds("iid", c, s, f);
	printf("%d\n", walk(3, 4, 5, 6));
	log_to(text, "%s-%d-%5.2f-%c-%ld-%x", "log", 42, 3.14159, 'z', -1L, 255);
	printf("%s\n", text);
	printf("%d %s %d\n", (int)sum(2, (int)sum(1, 5), 6), "nested", sprintf(text, "%d", 12345));
	return 0;
}
