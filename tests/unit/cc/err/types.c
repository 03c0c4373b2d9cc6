struct list { int value; struct list next; };
enum empty { };
enum color { RED, GREEN, RED };
int int x;
long float y;
unsigned struct list z;
void nothing;
int f(void), f(int);
int *g; char *g;
int h[];
int k[-1], m[2.5];
int fa[3](void);
int ra(void)[3];
typedef int number;
number n = { 1, 2 };
struct point { int x, y; } p = { 1, 2, 3 }, q = { .z = 1 };
char s[3] = "four";
static int s2 = s;
union u { int a : 40; float b : 3; int c : 0; };
int same(int a, int a) { return a; }
int nameless(int) { return 0; }
int twice(void) { return 0; }
int twice(void) { return 1; }
static int never(void);
int use(void) { return never(); }
point t;
