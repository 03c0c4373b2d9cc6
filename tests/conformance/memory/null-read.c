/* Reading a null pointer: killed by SIGSEGV, after what was flushed? */
#include <stdio.h>

int main(void) {
  int *nothing = NULL;
  printf("before\n");
  fflush(stdout);
  printf("value %d\n", *nothing);
  return 0;
}
