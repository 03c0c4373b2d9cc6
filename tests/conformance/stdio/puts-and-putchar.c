/* puts adds a newline, fputs not; what do they and putchar return? */
#include <stdio.h>

int main(void) {
  printf("%d\n", puts("with newline") >= 0);
  printf("%d\n", fputs("without ", stdout) >= 0);
  printf("%d\n", putchar('x') == 'x');
  putc('\n', stdout);
  printf("%d\n", printf("five\n"));
  printf("%d\n", fputc(300, stdout) == 44);
  return 0;
}
