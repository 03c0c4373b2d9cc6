#include <stdoi.h>
#include <stdio.h>
int main() {
  int count = 0;
  cuont++;
  printf(“hello\n”);
  prinft("x");
  char *s = 5;
  int y = "abc";
  int *q = &count;
  double d = q;
  foo(1, 2);
  if (count == 1 { count = 2; }
  return 0;
}
