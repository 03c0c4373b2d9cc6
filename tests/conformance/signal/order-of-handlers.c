/* Three different signals unblocked together: in which order do the handlers run with an empty sa_mask (S5)? */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile int order[8], count;

static void note(int sig) {
  order[count++] = sig;
}

int main(void) {
  sigset_t set, old;
  int signals[] = {SIGUSR2, SIGHUP, SIGTERM, SIGUSR1};
  sigemptyset(&set);
  for (int i = 0; i < 4; i++) {
    signal(signals[i], note);
    sigaddset(&set, signals[i]);
  }
  sigprocmask(SIG_BLOCK, &set, &old);
  for (int i = 0; i < 4; i++) kill(getpid(), signals[i]);
  sigprocmask(SIG_SETMASK, &old, NULL);
  for (int i = 0; i < count; i++) printf("%d ", order[i]);
  printf("\n");
  return 0;
}
