/* Division by zero: killed by SIGFPE? */
#include <stdio.h>

int main(int argc, char **argv) {
  int zero = argc - 1;
  int ten = 10 * argc;
  printf("lost in the buffer\n");
  return ten / zero;
}
