/* Does sbrk move the end of the heap, is new memory zero, and does giving it back make it unreadable? */
#include <stdint.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  char *start = sbrk(0);
  char *block = sbrk(3 * 4096);
  printf("gave the old end: %d\n", block == start);
  printf("moved: %d\n", (char *)sbrk(0) - start == 3 * 4096);
  int nonzero = 0;
  for (int i = 0; i < 3 * 4096; i++) nonzero += block[i] != 0;
  printf("not zero: %d\n", nonzero);
  block[3 * 4096 - 1] = 'x';
  printf("brk back: %d\n", brk(start));
  printf("moved back: %d\n", (char *)sbrk(0) == start);
  sbrk(3 * 4096);
  printf("zero again: %d\n", block[3 * 4096 - 1] == 0);
  return 0;
}
