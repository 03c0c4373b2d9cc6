#include <stdio.h>
struct s { int a; } s, *p;
struct hidden *h;
void v(void);
int *ip;
char *cp;
const char *cc;
int main(void) {
  int i = s;
  s = 3;
  i = v();
  i = *i;
  i = i[0];
  i = i.a;
  i = h->x;
  i();
  i = s + 1;
  i = -p;
  i = cp * 2;
  i = p < 3;
  i = p == 'x';
  ip = cp;
  cp = cc;
  p = &5;
  v = 0;
  i = ip;
  ip = i;
  (struct s)i;
  i = (int)p;
  if (s) i = 1;
  if (v()) i = 2;
  switch (1.5) { }
  int arr[3];
  arr = 0;
  arr[5] = 1;
  arr["x"] = 1;
  i = 1 / 0;
  i = 1 << 40;
  i = 2147483647 + 1;
  unsigned char c = 300;
  printf("%d %q %", 1, 2);
  printf("%d\n");
  printf("%d\n", 1, 2);
  return "text";
}
