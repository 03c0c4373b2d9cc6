struct point { int x, y; };
union u { int a : 40; float b : 3; int c : 0; };
int same(int a, int a) { return a; }
int nameless(int) { return 0; }
int twice(void) { return 0; }
int twice(void) { return 1; }
static int never(void);
int use(void) { return never(); }
point t;
