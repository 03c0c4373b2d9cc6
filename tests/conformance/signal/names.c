/* strsignal: what are the signals called? */
#include <signal.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  for (int sig = 1; sig < 32; sig++) printf("%d %s\n", sig, strsignal(sig));
  return 0;
}
