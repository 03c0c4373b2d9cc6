/* What does scanf take, what does it leave, and what does it answer? */
#include <stdio.h>

int main(void) {
  int a = 0, b = 0, n;
  unsigned u = 0;
  long l = 0;
  float f = 0;
  double d = 0;
  char word[20], c = 0;
  n = sscanf("12 0x1f word 3.5e2 -7", "%d %i %s %lf %ld", &a, &b, word, &d, &l);
  printf("%d: %d %d %s %g %ld\n", n, a, b, word, d, l);
  n = sscanf("abc123", "%[a-z]%u", word, &u);
  printf("%d: %s %u\n", n, word, u);
  n = sscanf("  x", "%c", &c);
  printf("%d: '%c'\n", n, c);
  sscanf("10:20:30.5", "%d:%d:%f%n", &a, &b, &f, &n);
  printf("%d %d %g, %d characters\n", a, b, f, n);
  printf("empty %d, no number %d\n", sscanf("", "%d", &a), sscanf("zz", "%d", &a));
  n = sscanf("5 apples", "%d %*s %d", &a, &b);
  printf("%d: %d\n", n, a);
  n = sscanf("123456", "%3d%2d", &a, &b);
  printf("%d: %d %d\n", n, a, b);
  n = sscanf("077 -0x1F", "%i %i", &a, &b);
  printf("%d: %d %d\n", n, a, b);
  n = sscanf("a,b", "%[^,],%c", word, &c);
  printf("%d: %s %c\n", n, word, c);
  n = sscanf("inf -1.5", "%lf %f", &d, &f);
  printf("%d: %g %g\n", n, d, f);
  n = sscanf("100%", "%d%%%c", &a, &c);
  printf("%d: %d\n", n, a);
  return 0;
}
