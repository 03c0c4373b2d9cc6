/* Do arguments of printf find their places by number, and does scanf make room for what it reads? */
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  char *word = NULL, *rest = NULL;

  printf("%2$s, %1$s!\n", "world", "hello");
  printf("[%1$d] [%1$5d] [%1$-5d] [%1$x]\n", 255);
  printf("[%2$*1$d] [%3$.*1$f]\n", 6, 42, 2.0 / 3);
  printf("%d\n", sscanf("alpha beta gamma", "%ms %m[a-z ]", &word, &rest));
  printf("%s|%s\n", word, rest);
  free(word);
  free(rest);
  return 0;
}
