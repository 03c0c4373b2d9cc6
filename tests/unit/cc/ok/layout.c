/* Sizes and layouts of x86-64 Linux: gcc agrees with every line. */
#include <stddef.h>
#include <stdarg.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/resource.h>
#include <sys/utsname.h>

#define IS(e, n) _Static_assert((e) == (n), #e)

IS(sizeof(char), 1); IS(sizeof(short), 2); IS(sizeof(int), 4); IS(sizeof(long), 8); IS(sizeof(long long), 8);
IS(sizeof(float), 4); IS(sizeof(double), 8); IS(sizeof(long double), 16); IS(sizeof(void *), 8); IS(sizeof(_Bool), 1);
IS(sizeof(size_t), 8); IS(sizeof(va_list), 24); IS(sizeof(enum { A }), 4);

struct mixed { char a; int b; char c; double d; short e; };
IS(offsetof(struct mixed, b), 4); IS(offsetof(struct mixed, d), 16); IS(offsetof(struct mixed, e), 24); IS(sizeof(struct mixed), 32);

struct bits { unsigned a : 3, b : 5; int c : 20; unsigned char d; unsigned e : 9; };
IS(sizeof(struct bits), 12 - 4); IS(offsetof(struct bits, d), 4);

struct straddle { unsigned a : 20, b : 20; };
IS(sizeof(struct straddle), 8);

struct zero { char a : 3; int : 0; char b : 3; };
IS(sizeof(struct zero), 5);

struct charbits { char c; int b : 8; };
IS(sizeof(struct charbits), 4);

struct longbits { long a : 40; int b : 20; };
IS(sizeof(struct longbits), 8);

union either { char c[5]; int i; };
IS(sizeof(union either), 8); IS(_Alignof(union either), 4);

struct anon { int tag; union { int i; double d; }; struct { char x, y; }; };
IS(offsetof(struct anon, d), 8); IS(offsetof(struct anon, y), 17); IS(sizeof(struct anon), 24);

struct __attribute__((packed)) tight { char a; int b; };
IS(sizeof(struct tight), 5); IS(offsetof(struct tight, b), 1);

struct flexible { int n; char rest[]; };
IS(sizeof(struct flexible), 4); IS(offsetof(struct flexible, rest), 4);

struct aligned { _Alignas(16) char c; int i; };
IS(sizeof(struct aligned), 16); IS(_Alignof(struct aligned), 16);

int grid[3][4];
IS(sizeof grid, 48); IS(sizeof grid[0], 16); IS(sizeof(int (*)[4]), 8);
int counted[] = { 1, 2, [7] = 3, 4 };
IS(sizeof counted, 36);
char text[] = "zombie";
IS(sizeof text, 7);

IS(sizeof(siginfo_t), 128); IS(sizeof(struct stat), 144); IS(sizeof(struct rusage), 144); IS(sizeof(struct utsname), 390);
IS(sizeof(1 ? (char)1 : (char)2), 4); IS(sizeof('a'), 4); IS(sizeof(1 ? 1 : 2.0), 8); IS((char)-1 < 0, 1); IS(-1 < 0u, 0);
IS((unsigned char)-1, 255); IS(1 << 4 | 3 & 6 ^ 1, 19); IS(-5 / 2, -2); IS(-5 % 3, -2); IS(5 > 3 > 1, 0); IS(!5, 0); IS(~5, -6);
