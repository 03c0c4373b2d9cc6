/* Is our end told to who runs us when we kill ourselves: SIGTERM? */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
  printf("this line is flushed\n");
  fflush(stdout);
  printf("this one is lost");
  kill(getpid(), SIGTERM);
  printf("never");
  return 0;
}
