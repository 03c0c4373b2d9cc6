/* sscanf: numbers, words, sets, widths, literal text, and how many were assigned. */
#include <stdio.h>

int main(void) {
  int a = -1, b = -1, n;
  unsigned x;
  long l;
  char word[32], c;
  double d;
  n = sscanf("12 34", "%d %d", &a, &b);
  printf("%d: %d %d\n", n, a, b);
  n = sscanf("0x1f 077 -9", "%x %o %ld", &x, &a, &l);
  printf("%d: %u %d %ld\n", n, x, a, l);
  n = sscanf("0x1f 010 10", "%i %i %i", &a, &b, (int *)&x);
  printf("%d: %d %d %u\n", n, a, b, x);
  n = sscanf("hello world", "%s", word);
  printf("%d: %s\n", n, word);
  n = sscanf("hello world", "%3s%c", word, &c);
  printf("%d: %s %c\n", n, word, c);
  n = sscanf("pid=77;", "pid=%d;", &a);
  printf("%d: %d\n", n, a);
  n = sscanf("abc123", "%[a-z]%d", word, &a);
  printf("%d: %s %d\n", n, word, a);
  n = sscanf("one,two", "%[^,],%s", word, word + 16);
  printf("%d: %s %s\n", n, word, word + 16);
  n = sscanf("x", "%d", &a);
  printf("%d\n", n);
  n = sscanf("", "%d", &a);
  printf("%d\n", n);
  n = sscanf("2.5e3 9", "%lf %*d%n", &d, &a);
  printf("%d: %g at %d\n", n, d, a);
  return 0;
}
