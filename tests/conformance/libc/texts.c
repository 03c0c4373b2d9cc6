/* What are errors and signals called? */
#include <signal.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  for (int i = 0; i <= 135; i++) printf("%d %s\n", i, strerror(i));
  for (int i = 0; i <= 66; i++) printf("%d %s\n", i, strsignal(i));
  printf("%s %s\n", strerror(-1), strsignal(-1));
  return 0;
}
