/* Structs, unions and bit-fields: passed, returned, copied, nested, packed, initialized. */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

struct point { int x, y; };
struct rect { struct point a, b; };
struct odd { char c[3]; };
struct big { int n; double d[4]; char name[10]; struct { short in; } inner; };
union word { unsigned u; unsigned char b[4]; float f; };
struct bits { unsigned a : 3; int b : 5; unsigned c : 1, : 0; long d : 40; unsigned long e : 24; signed char f : 4; _Bool g : 1; unsigned h : 32; };
struct list { int value; struct list *next; };
struct __attribute__((packed)) packed { char c; int i; short s; double d; long l; void *p; };

static struct point make(int x, int y) { struct point p = { x, y }; return p; }
static struct point swap(struct point p) { int t = p.x; p.x = p.y; p.y = t; return p; }
static struct rect grow(struct rect r, int by) { r.b.x += by; r.b.y += by; return r; }
static struct odd next(struct odd o) { for (int i = 0; i < 3; i++) o.c[i]++; return o; }
static struct big bigger(struct big b) { b.n++; b.d[3] *= 2; b.inner.in--; strcat(b.name, "!"); return b; }
static int area(struct rect r) { return (r.b.x - r.a.x) * (r.b.y - r.a.y); }
static struct point *pick(struct point *a, struct point *b, int which) { return which ? a : b; }
static int sum(int n, struct point p, double d, struct odd o, char c) { return n + p.x + p.y + (int)d + o.c[0] + c; }
static struct point twice(struct point p) { return make(2 * p.x, 2 * p.y); }
static struct point through(const struct point *p) { return *p; }

static struct rect global = { { 1, 2 }, { .y = 5, .x = 4 } };
static struct point table[] = { [2] = { 7, 8 }, [0] = { 1, 2 } };
static struct bits gbits = { 5, -3, 1, 123456789012, 7, -2, 1, 0xdeadbeef };
static struct list three = { 3, 0 }, two = { 2, &three }, one = { 1, &two };
static struct point *pointers[] = { &table[1], &global.b, &table[2] + 0, 0 };
static char *texts[] = { "alpha", "beta" + 1, 0 };
static int (*functions[])(struct rect) = { area };

int main(void)
{
	struct point p = make(3, 4), q, arr[3];
	struct rect r = { p, make(10, 20) };
	struct odd o = { "ab" };
	struct big b = { 1, { 1.5, 2.5, 3.5, 4.5 }, "name", { 9 } }, c;
	union word w = { .f = 1.0f };
	struct bits bf = { 0 };
	struct packed pk = { 'c', 0x12345678, -2, 3.25, -5L, &pk };
	struct list *l;
	int i;

	q = swap(p);
	printf("%d %d %d %d\n", p.x, p.y, q.x, q.y);
	q = swap(swap(q));
	printf("%d %d\n", q.x, q.y);
	r = grow(r, 5);
	printf("%d %d\n", area(r), area((struct rect){ { 0, 0 }, { 3, 3 } }));
	o = next(next(o));
	printf("%c%c%d %zu\n", o.c[0], o.c[1], o.c[2], sizeof o);
	c = b = bigger(b);
	printf("%d %g %s %d %zu\n", c.n, c.d[3], c.name, c.inner.in, sizeof b);
	printf("%d %d\n", make(8, 9).y, swap(make(8, 9)).y);
	printf("%d\n", pick(&p, &q, 0)->x);
	i = 1, pick(&p, &q, i)->x = 77;
	printf("%d %d\n", p.x, (i ? p : q).x);
	printf("%d\n", sum(1, p, 2.5, o, 'a'));
	p = twice(through(&p));
	printf("%d %d\n", p.x, p.y);
	arr[0] = p; arr[1] = arr[0]; arr[2] = (struct point){ .y = -1 };
	printf("%d %d %d\n", arr[1].x, arr[2].x, arr[2].y);
	printf("%08x %02x%02x %zu\n", w.u, w.b[3], w.b[2], sizeof w);
	bf.a = 9; bf.b = 17; bf.c = 3; bf.d = -1; bf.e = 0x1ffffff; bf.f = 8; bf.g = 4; bf.h = -1;
	printf("%d %d %d %ld %lu %d %d %u %zu\n", bf.a, bf.b, bf.c, (long)bf.d, (unsigned long)bf.e, bf.f, bf.g, bf.h, sizeof bf);
	bf.a += 3; bf.b++; bf.d -= 5; bf.e = bf.a = 15; bf.f >>= 1;
	printf("%d %d %ld %lu %d\n", bf.a, bf.b, (long)bf.d, (unsigned long)bf.e, bf.f);
	printf("%d ", bf.a++);
	printf("%d ", ++bf.a);
	printf("%d ", bf.b--);
	printf("%d\n", (bf.a = 12));
	printf("%d %d %d %ld %lu %d %d %x\n", gbits.a, gbits.b, gbits.c, (long)gbits.d, (unsigned long)gbits.e, gbits.f, gbits.g, gbits.h);
	for (l = &one; l; l = l->next) printf("%d ", l->value);
	printf("%d %d %d\n", pointers[0]->x, pointers[1]->y, pointers[2]->x);
	printf("%s %s %d %d\n", texts[0], texts[1], functions[0](global), (*functions[0])(r));
	printf("%zu %zu %zu\n", offsetof(struct big, d), offsetof(struct packed, d), sizeof(struct packed));
	printf("%c %x %d %g %ld %d\n", pk.c, pk.i, pk.s, pk.d, pk.l, pk.p == &pk);
	pk.i++; pk.d /= 2; pk.l *= 3;
	printf("%x %g %ld\n", pk.i, pk.d, pk.l);
	printf("%d\n", memcmp(&global, &(struct rect){ { 1, 2 }, { 4, 5 } }, sizeof global));
	return 0;
}
