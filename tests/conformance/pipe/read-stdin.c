/* Is standard input empty for a program run by itself? */
#include <stdio.h>
#include <unistd.h>

int main(void) {
  char c;
  printf("read: %d\n", (int)read(0, &c, 1));
  printf("getchar is EOF: %d\n", getchar() == EOF);
  printf("feof: %d\n", feof(stdin) != 0);
  return 0;
}
