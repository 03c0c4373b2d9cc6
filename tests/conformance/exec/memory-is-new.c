/* Does exec give the program fresh globals and an empty heap? */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int touched = 5;
static int zeroed;

int main(int argc, char **argv) {
  printf("touched %d zeroed %d\n", touched, zeroed);
  fflush(stdout);
  if (argc > 1) return 0;
  touched = 6;
  zeroed = 7;
  execl(argv[0], argv[0], "again", NULL);
  return 1;
}
