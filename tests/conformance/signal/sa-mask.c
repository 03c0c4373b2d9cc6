/* Are the signals of sa_mask, and the signal itself, blocked while the handler runs? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static volatile int order[16], count;

static void on_usr2(int sig) {
  order[count++] = 2;
}

static void on_usr1(int sig) {
  static int depth;
  sigset_t now;
  order[count++] = 10 + depth;
  sigprocmask(SIG_BLOCK, NULL, &now);
  order[count++] = 100 + 10 * sigismember(&now, SIGUSR1) + sigismember(&now, SIGUSR2);
  if (depth++ == 0) {
    kill(getpid(), SIGUSR1);
    kill(getpid(), SIGUSR2);
  }
  order[count++] = 19;
}

int main(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_usr1;
  sigemptyset(&action.sa_mask);
  sigaddset(&action.sa_mask, SIGUSR2);
  sigaction(SIGUSR1, &action, NULL);
  signal(SIGUSR2, on_usr2);
  kill(getpid(), SIGUSR1);
  for (int i = 0; i < count; i++) printf("%d ", order[i]);
  printf("\n");
  sigset_t now;
  sigprocmask(SIG_BLOCK, NULL, &now);
  printf("after: USR1 blocked %d USR2 blocked %d\n", sigismember(&now, SIGUSR1), sigismember(&now, SIGUSR2));
  return 0;
}
