/* Does another signal's handler run inside a handler, and does the first go on where it was? */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile char trace[32];
static volatile int at;

static void on_usr2(int sig) {
  trace[at++] = '(';
  trace[at++] = ')';
}

static void on_usr1(int sig) {
  trace[at++] = '[';
  kill(getpid(), SIGUSR2);
  trace[at++] = '-';
  kill(getpid(), SIGUSR2);
  trace[at++] = ']';
}

int main(void) {
  signal(SIGUSR1, on_usr1);
  signal(SIGUSR2, on_usr2);
  trace[at++] = '<';
  kill(getpid(), SIGUSR1);
  trace[at++] = '>';
  printf("%s\n", (char *)trace);
  return 0;
}
