/* Has the handler run before kill(getpid()) returns (S12)? */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile int runs;

static void on_usr1(int sig) {
  runs++;
}

int main(void) {
  signal(SIGUSR1, on_usr1);
  for (int i = 0; i < 3; i++) {
    kill(getpid(), SIGUSR1);
    printf("after kill %d: %d\n", i, runs);
  }
  raise(SIGUSR1);
  printf("after raise: %d\n", runs);
  return 0;
}
