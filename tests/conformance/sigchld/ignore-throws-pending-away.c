/* Does setting SIG_IGN, or SIG_DFL for SIGCHLD, throw away what is pending, even while it is blocked? */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile int runs;

static void count(int sig) {
  runs++;
}

static int pending(int sig) {
  sigset_t set;
  sigpending(&set);
  return sigismember(&set, sig);
}

int main(void) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, NULL);
  signal(SIGCHLD, count);
  signal(SIGUSR1, count);
  kill(getpid(), SIGCHLD);
  kill(getpid(), SIGUSR1);
  printf("pending: CHLD %d USR1 %d\n", pending(SIGCHLD), pending(SIGUSR1));
  signal(SIGCHLD, SIG_DFL);
  signal(SIGUSR1, SIG_DFL);
  printf("after SIG_DFL: CHLD %d USR1 %d\n", pending(SIGCHLD), pending(SIGUSR1));
  signal(SIGUSR1, SIG_IGN);
  printf("after SIG_IGN: USR1 %d\n", pending(SIGUSR1));
  signal(SIGUSR1, count);
  signal(SIGCHLD, count);
  sigprocmask(SIG_UNBLOCK, &all, NULL);
  printf("handler ran %d\n", runs);
  return 0;
}
