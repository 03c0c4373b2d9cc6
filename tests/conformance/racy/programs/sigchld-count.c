/* Five children exit while the parent makes them and waits: how often does its SIGCHLD handler run? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int count;
static void handler(int sig) {
  (void)sig;
  count++;
}

int main(void) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigaction(SIGCHLD, &action, NULL);
  for (int i = 0; i < 5; i++)
    if (fork() == 0) _exit(0);
  while (wait(NULL) > 0) {}
  printf("%d\n", count);
  return 0;
}
