/* getenv, setenv, unsetenv, putenv: what does the program see of its environment? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  printf("%d\n", getenv("SURELY_NOT_SET") == NULL);
  setenv("ANIMAL", "cat", 1);
  setenv("ANIMAL", "dog", 0);
  printf("%s\n", getenv("ANIMAL"));
  setenv("ANIMAL", "dog", 1);
  printf("%s\n", getenv("ANIMAL"));
  static char pair[] = "PLANT=fern";
  putenv(pair);
  printf("%s\n", getenv("PLANT"));
  unsetenv("ANIMAL");
  printf("%d\n", getenv("ANIMAL") == NULL);
  printf("%d\n", setenv("", "x", 1));
  return 0;
}
