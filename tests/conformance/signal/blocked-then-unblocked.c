/* Does a blocked signal stay pending, once only, and come before sigprocmask returns (S5)? */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile int runs;

static void on_usr1(int sig) {
  runs++;
}

int main(void) {
  sigset_t set, old, pending;
  signal(SIGUSR1, on_usr1);
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigprocmask(SIG_BLOCK, &set, &old);
  for (int i = 0; i < 4; i++) kill(getpid(), SIGUSR1);
  sigpending(&pending);
  printf("pending %d, other pending %d, ran %d\n", sigismember(&pending, SIGUSR1), sigismember(&pending, SIGUSR2), runs);
  sigprocmask(SIG_SETMASK, &old, NULL);
  printf("ran %d\n", runs);
  sigpending(&pending);
  printf("pending %d\n", sigismember(&pending, SIGUSR1));
  return 0;
}
