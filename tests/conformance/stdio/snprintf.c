/* snprintf: what is cut off, what is counted, and where does the zero go? */
#include <stdio.h>
#include <string.h>

int main(void) {
  char text[16];
  memset(text, '#', sizeof text);
  int n = snprintf(text, 8, "%s-%d", "abcdef", 12345);
  printf("%d [%s] next '%c'\n", n, text, text[8]);
  n = snprintf(text, 0, "%d", 5);
  printf("%d [%s]\n", n, text);
  n = snprintf(NULL, 0, "%s", "how long is this");
  printf("%d\n", n);
  n = sprintf(text, "%03d|%-4s|", 7, "x");
  printf("%d [%s]\n", n, text);
  return 0;
}
