/* Expressions in forms that are seldom seen. */
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>


struct s { int x; char a[4]; struct { int y; double z[2]; }; union { int i; float f; } u; };
struct node { struct node *next; int v; };
enum e { A, B = 7, C };
typedef int (*fn)(int);
typedef int row[3];
static int add1(int x) { return x + 1; }
static int dbl(int x) { return 2 * x; }
static fn choose(int i) { return i ? add1 : dbl; }
static int apply(int f(int), int x) { return f(x); }
static struct s make(int x) { struct s r = { .x = x, .a = "abc", .y = 2 * x, .z = { 1.5, 2.5 }, .u.f = 1.0f }; return r; }
static int total(row *m, int n) { int t = 0; for (int i = 0; i < n; i++) for (int j = 0; j < 3; j++) t += m[i][j]; return t; }
static int count(void) { static int n; static struct s keep = { 5 }; keep.x++; return ++n + keep.x; }
static void nothing(void) { return (void)0; }
static long double ld(long double x) { return x * 2; }
static const char *name(enum e v) { switch (v) { case A: return "A"; case B: return "B"; case C: return "C"; } return "?"; }
static int flag(bool b) { switch (b) { case true: return 1; default: return 0; } }
static unsigned char wrap(unsigned char c) { return c + 1; }
static void swap(int *a, int *b) { int t = *a; *a = *b, *b = t; }
extern int later[];
int later[3] = { 1, 2, 3 };
static int tentative;
static int tentative;
static int (*const table[])(int) = { add1, dbl, &add1, *dbl };
static int grid[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
static int (*rows)[3] = grid;
static const wchar_t wide[] = L"wide";
static char *message = "one" " " "two";
static char exact[3] = "abc", longer[6] = "ab";
static struct node ring = { &ring, 1 };
static struct node *volatile vp = &ring;

int main(void)
{
	int a[5] = { 1, 2, 3, [4] = 9 }, *p = a, i = 2, k;
	struct s s = make(1), t, *ps = &s;
	struct s many[2] = { { 1 }, make(8) };
	char text[20], *q = text;
	const char *from = "copied";
	long l = 1;
	unsigned u = 0;
	bool b = 5;
	double d = 0.1;
	float f = 3;

	printf("%d %d %d %d\n", *&a[1], (&s)->x, *(&i), i[a]);
	printf("%d %c %c %g\n", make(3).x, make(3).a[1], "xyz"[2], make(4).z[1]);
	printf("%d %d %d\n", (i ? s : t).x, (t = s).y, (1, s).x);
	printf("%d %d\n", (int[]){ 4, 5, 6 }[1], *(&(int){ 3 }));
	printf("%d %d\n", ((struct s){ .x = 9 }).x, (&(struct s){ .y = 8 })->y);
	printf("%d %d %d %d\n", choose(0)(5), (*choose(1))(5), (**add1)(1), apply(choose(1), 1));
	printf("%d %d %d\n", add1 == choose(1), !add1, add1 ? 1 : 0);
	if (add1) printf("a function is true\n");
	if ("") printf("a string is true\n");
	if (!(p == NULL) && p) printf("a pointer is true\n");
	printf("%d %d %d\n", table[0](1), (*table[1])(2), table[3](4) + table[2](4));
	printf("%d %d %d %d\n", total(grid, 2), rows[1][2], (*rows)[1], *(*(grid + 1) + 1));
	printf("%td %td %d\n", &a[4] - &a[1], (char *)&a[4] - (char *)&a[1], &a[1] < &a[2]);
	p += 2; p[-1] = 20; *p++ += 5; --*p; p -= l;
	printf("%d %d %d %td %d\n", a[1], a[2], a[3], p - a, p[l]);
	while ((*q++ = *from++)) ;
	printf("%s %zu %s %.3s %s %zu\n", text, strlen(text), message, exact, longer, sizeof longer);
	a[i++] = i; a[u++] += 3; (*p)++; i = (k = 4, k * 2);
	printf("%d %d %d %d\n", a[0], a[2], i, k);
	printf("%d %d %d\n", count(), count(), count() + later[2] + tentative);
	nothing();
	i > 3 ? (void)0 : abort();
	(void)s; (void)make(1); s; *ps;
	printf("%s %s %s %d %d %d\n", name(A), name(B), name(C), flag(b), flag(!b), b + true);
	printf("%d %d %d\n", wrap(255), (unsigned char)300, (signed char)200);
	swap(&a[0], &a[1]);
	printf("%d %d %Lg %g\n", a[0], a[1], ld(1.25L), d ? d : -1.0);
	printf("%zu %zu %zu %zu %zu\n", sizeof(struct s), sizeof a, sizeof(row), sizeof wide, sizeof(char[3][5]));
	printf("%d %d %d\n", many[1].x, many[1].a[2], many[0].y);
	printf("%d %d\n", (int)wide[1], (int)sizeof(wchar_t));
	ps->u.i = 0x40490fdb; printf("%.6f\n", ps->u.f);
	printf("%d %d %d\n", ring.next->next->v, vp->v, (vp = vp->next)->v);
	t = s = many[1]; printf("%d %d\n", t.x, s.y);
	printf("%d\n", s.x == 8 ? t.y == 16 ? 1 : 2 : 3);
	for (struct { int n; char c; } z = { 0, 'a' }; z.n < 3; z.n++, z.c++) putchar(z.c);
	printf("\n%d %d %d\n", -7 / 2, -7 % 2, 7 & -2);
	printf("%d %d %u %lu\n", ~0, -1 < 0u, -1u, (unsigned long)-1);
	printf("%d %d %ld\n", 1 << 4, -16 >> 2, 1L << 40);
	f += d; d -= f; l *= 2.6; u -= 3; b = d;
	printf("%g %g %ld %u %d\n", f, d, l, u, b);
	{ int j = 0; back: if (j++ < 2) { goto inside; inside: printf("j%d ", j); goto back; } }
	{ char c = 'x'; short h = 1; c += h; h <<= c & 3; printf("%c %d\n", c, h); }
	{ int n = 3; do if (n == 2) continue; else printf("n%d ", n); while (--n); printf("\n"); }
	{ unsigned long big = 0; for (int n = 0; n < 64; n += 9) big |= 1UL << n; printf("%lx %d\n", big, __builtin_popcountl(big)); }
	{ int v = 3, *pv = &v, **ppv = &pv; **ppv += 4; printf("%d %d\n", v, *pv-- == v); }
	{ struct s *none = 0; printf("%zu %d\n", (size_t)&none->u, (int)offsetof(struct s, z[1])); }
	{ char m[2][3][4]; memset(m, 0, sizeof m); m[1][2][3] = 7; printf("%d %td\n", ((char *)m)[23], &m[1][0][0] - &m[0][0][0]); }
	{ void *v = &i; *(int *)v = 12; char *c = v; c++; printf("%d %d\n", i, (int)(c - (char *)v)); }
	{ const int n = 4; int z[4]; for (int j = n - 1; j >= 0; j--) z[j] = j * j; printf("%d %d\n", z[3], z[n - 3]); }
	{ long n = -3; int z = 10; z += n; z -= 0x100000000L; printf("%d %d\n", z, n > z ? 1 : 2); }
	{ double z[3] = { 1, 2 }; z[2] = z[0]++ + --z[1]; z[i - 12] *= 4; printf("%g %g %g\n", z[0], z[1], z[2]); }
	{ int n = 10; n = n > 5 && n < 20 || !n; printf("%d\n", n); }
	{ unsigned char c = 250; int n = 0; while (c) { c += 2; n++; } printf("%d\n", n); }
	return (b, 0) || !1;
}
