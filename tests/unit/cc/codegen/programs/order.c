/* What C leaves open: in which order operands are computed. A program should not depend on it; here it gets what gcc does. */
#include <stdio.h>
int a[10]; long m[4][4]; int x = 1;
struct s { int v; long w[3]; } st, *ps = &st;
int f(int i) { printf("f%d ", i); return i; }
int *p(int i) { printf("p%d ", i); return &a[i]; }
struct s *q(int i) { printf("q%d ", i); return &st; }
struct s r(int i) { printf("r%d ", i); struct s t = { i }; return t; }
double d(int i) { printf("d%d ", i); return i; }
int setx(int v) { x = v; return v; }
int three(int a, int b, int c) { return a + b + c; }
int main(void) {
  a[f(1)] = f(2); printf("1\n");
  *p(1) = f(2); printf("2\n");
  m[f(1)][f(2)] = f(3); printf("3\n");
  a[f(1)] += f(2); printf("4\n");
  *p(1) += f(2); printf("5\n");
  q(1)->v = f(2); printf("6\n");
  q(1)->w[f(2)] = f(3) + f(4); printf("7\n");
  *q(1) = r(2); printf("8\n");
  x = f(1) + f(2); printf("9\n");
  x = f(1) == f(2); printf("10\n");
  x = f(1) - (f(2) * f(3)); printf("11\n");
  x = f(3) < f(4); printf("12\n");
  x = d(1) + d(2); printf("13\n");
  x = d(1) < d(2); printf("14\n");
  three(f(1), f(2), f(3)); printf("15\n");
  x = 1; x = x + setx(5); printf("%d 16\n", x);
  x = 1; x = setx(5) + x; printf("%d 17\n", x);
  x = 1; a[0] = x + setx(7); printf("%d 18\n", a[0]);
  x = 1; a[x] = setx(2); printf("%d %d 19\n", a[1], a[2]);
  x = 1; x += setx(5); printf("%d 20\n", x);
  x = 1; x += x++ * 0 + setx(9); printf("%d 21\n", x);
  x = 1; printf("%d %d 22\n", x, setx(3));
  x = 1; printf("%d %d 23\n", setx(3), x);
  x = 1; x = (x == setx(3)); printf("%d 24\n", x);
  x = 1; if (x == setx(3)) printf("eq "); printf("25\n");
  x = 1; if (x < setx(3)) printf("lt "); printf("26\n");
  if (f(1) < f(2)) printf("27\n");
  if (f(1) > f(2)) printf("no"); printf("28\n");
  p(1)[f(2)] = f(3); printf("29\n");
  x = p(2)[f(1)]; printf("30\n");
  x = p(f(1)) - p(f(2)); printf("31\n");
  return 0;
}
