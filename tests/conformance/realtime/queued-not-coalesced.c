/* Five real-time and five standard signals while blocked: how often does each handler run (S5)? */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile int realtime, standard;

static void on_signal(int sig) {
  if (sig == SIGUSR1) standard++;
  else realtime++;
}

int main(void) {
  sigset_t all, old;
  signal(SIGUSR1, on_signal);
  signal(SIGRTMIN, on_signal);
  signal(SIGRTMIN + 3, on_signal);
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &old);
  for (int i = 0; i < 5; i++) {
    kill(getpid(), SIGUSR1);
    kill(getpid(), SIGRTMIN);
  }
  kill(getpid(), SIGRTMIN + 3);
  sigprocmask(SIG_SETMASK, &old, NULL);
  printf("real-time %d standard %d\n", realtime, standard);
  printf("first %d last %d\n", SIGRTMIN, SIGRTMAX);
  return 0;
}
