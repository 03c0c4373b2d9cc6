/* switch, goto, loops, conditions, calls in all places. */
#include <stdio.h>

static int calls;
static int tick(int x) { calls++; return x; }

static const char *dense(int n)
{
	switch (n) {
	case -1: return "minus";
	case 0: return "zero";
	case 1: return "one";
	case 2: case 3: return "few";
	case 4 ... 6: return "some";
	case 9: return "nine";
	default: return "many";
	}
}

static int sparse(unsigned n)
{
	int r = 0;
	switch (n) {
	case 1000000: r++; /* fall through */
	case 5: r += 10; break;
	case 4000000000u: return -1;
	case 77777 ... 88888: r = 7;
	}
	return r;
}

static int wide(long n)
{
	switch (n) {
	case 1L << 40: return 1;
	case -(1L << 40): return 2;
	case 3 ... 1L << 33: return 3;
	}
	return 0;
}

static int chars(const char *s)
{
	int n = 0;
	for (; *s; s++) switch (*s) {
		case 'a': n++; continue;
		case 'b': n += 10; break;
		case '\xff': n += 1000; break;
		default: goto out;
	}
	return n;
out:
	return -n;
}

/* Duff's device */
static void duff(char *to, const char *from, int count)
{
	int n = (count + 7) / 8;
	switch (count % 8) {
	case 0: do { *to++ = *from++;
	case 7: *to++ = *from++;
	case 6: *to++ = *from++;
	case 5: *to++ = *from++;
	case 4: *to++ = *from++;
	case 3: *to++ = *from++;
	case 2: *to++ = *from++;
	case 1: *to++ = *from++;
		} while (--n > 0);
	}
}

static int collatz(unsigned long n) { int k = 0; while (n != 1) { n = n % 2 ? 3 * n + 1 : n / 2; k++; } return k; }
static int ack(int m, int n) { return m == 0 ? n + 1 : n == 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)); }
static int deep(int n) { char pad[300]; pad[n % 300] = (char)n; return n == 0 ? 0 : deep(n - 1) + 1 + (pad[n % 300] - (char)n); }
static int even(unsigned n);
static int odd(unsigned n) { return n == 0 ? 0 : even(n - 1); }
static int even(unsigned n) { return n == 0 ? 1 : odd(n - 1); }
static int nine(int a, int b, int c, int d, int e, int f, int g, int h, int i) { return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i; }

int main(void)
{
	char copy[30] = { 0 };
	int i, j, n = 0;

	for (i = -2; i < 11; i++) printf("%s ", dense(i));
	printf("\n%d %d %d %d %d\n", sparse(5), sparse(1000000), sparse(4000000000u), sparse(80000), sparse(6));
	printf("%d %d %d %d\n", wide(1L << 40), wide(-(1L << 40)), wide(1L << 33), wide(2));
	printf("%d %d %d\n", chars("aab"), chars("ab\xff"), chars("abz"));
	duff(copy, "the quick brown fox jumps", 25);
	printf("%s\n", copy);
	for (i = 0; i < 5; i++) { if (i == 2) continue; for (j = 0; ; j++) { if (j > i) break; n += j; } }
	do { n++; if (n == 20) continue; } while (n < 25);
	printf("%d\n", n);
	i = 0;
again:
	if (i++ < 3) goto again;
	printf("%d\n", i);
	printf("%d %d %d\n", tick(0) && tick(1), tick(2) || tick(3), calls);
	printf("%d ", (tick(1) && !tick(0)) || (tick(5), tick(0)));
	printf("%d %d\n", calls, tick(0) ? 1 : tick(2) ? 2 : 3);
	if (!(tick(1) == 1 && (tick(0) || tick(1)))) printf("wrong\n"); else printf("right\n");
	printf("%d %d %d %d %d\n", collatz(27), ack(2, 3), deep(2000), even(1000), odd(7));
	printf("%d\n", nine(1, nine(1, 1, 1, 1, 1, 1, 1, 1, 1), 3, 4, 5, 6, 7, 8, 9));
	for (i = 0, j = 10; i < j; i += 3, j--) ;
	printf("%d %d\n", i, j);
	while (1) { if (++i > 20) break; }
	for (;;) { if (--i < 10) goto done; }
done:
	printf("%d\n", i);
	{ int i = 5; { int i = 6; n = i; } n += i; }
	printf("%d %d\n", n, n + 1);
	return n;
}
