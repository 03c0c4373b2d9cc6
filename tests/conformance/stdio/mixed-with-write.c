/* printf without newline, then write: in which order do they reach a pipe? */
#include <stdio.h>
#include <unistd.h>

int main(void) {
  printf("printf, ");
  write(1, "write, ", 7);
  printf("printf again, ");
  fflush(stdout);
  write(1, "write again", 11);
  printf("\n");
  return 0;
}
