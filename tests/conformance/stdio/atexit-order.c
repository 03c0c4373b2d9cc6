/* In which order do atexit's functions run, and what may they still do? */
#include <stdio.h>
#include <stdlib.h>

static void first(void) {
  printf("registered first\n");
}

static void second(void) {
  printf("registered second\n");
}

static void third(void) {
  printf("registered third\n");
  atexit(first);
}

int main(void) {
  atexit(first);
  atexit(second);
  atexit(third);
  printf("main ends\n");
  return 4;
}
