/* The same with a full sa_mask: now one handler ends before the next starts; in which order (S5)? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static volatile int order[16], count;

static void note(int sig) {
  order[count++] = sig;
  order[count++] = -sig;
}

int main(void) {
  struct sigaction action;
  sigset_t set, old;
  int signals[] = {SIGUSR2, SIGHUP, SIGTERM, SIGUSR1};
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  sigfillset(&action.sa_mask);
  sigemptyset(&set);
  for (int i = 0; i < 4; i++) {
    sigaction(signals[i], &action, NULL);
    sigaddset(&set, signals[i]);
  }
  sigprocmask(SIG_BLOCK, &set, &old);
  for (int i = 0; i < 4; i++) kill(getpid(), signals[i]);
  sigprocmask(SIG_SETMASK, &old, NULL);
  for (int i = 0; i < count; i++) printf("%d ", order[i]);
  printf("\n");
  return 0;
}
