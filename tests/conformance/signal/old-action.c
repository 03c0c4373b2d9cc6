/* Do signal and sigaction hand back the action that was there, with its flags and mask? */
#include <signal.h>
#include <stdio.h>
#include <string.h>

static void first(int sig) {}
static void second(int sig) {}

int main(void) {
  struct sigaction action, old;
  printf("initially SIG_DFL: %d\n", signal(SIGUSR1, first) == SIG_DFL);
  printf("then first: %d\n", signal(SIGUSR1, second) == first);
  sigaction(SIGUSR1, NULL, &old);
  printf("second: %d, SA_RESTART: %d\n", old.sa_handler == second, (old.sa_flags & SA_RESTART) != 0);
  memset(&action, 0, sizeof action);
  action.sa_handler = first;
  sigaddset(&action.sa_mask, SIGTERM);
  sigaddset(&action.sa_mask, SIGKILL);
  action.sa_flags = SA_NOCLDSTOP;
  sigaction(SIGUSR1, &action, NULL);
  sigaction(SIGUSR1, NULL, &old);
  printf("first: %d, TERM in mask: %d, KILL in mask: %d, INT in mask: %d, SA_NOCLDSTOP: %d, SA_RESTART: %d\n",
         old.sa_handler == first, sigismember(&old.sa_mask, SIGTERM), sigismember(&old.sa_mask, SIGKILL),
         sigismember(&old.sa_mask, SIGINT), (old.sa_flags & SA_NOCLDSTOP) != 0, (old.sa_flags & SA_RESTART) != 0);
  return 0;
}
