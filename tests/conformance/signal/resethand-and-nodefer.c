/* SA_RESETHAND: default again as the handler starts; SA_NODEFER: the signal may come inside its own handler. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int depth, deepest, inside;

static void on_signal(int sig) {
  struct sigaction now;
  depth++;
  if (depth > deepest) deepest = depth;
  sigaction(sig, NULL, &now);
  inside = now.sa_handler == SIG_DFL;
  if (depth < 3 && sig == SIGUSR1) kill(getpid(), sig);
  depth--;
}

int main(void) {
  struct sigaction action;
  int status;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  action.sa_flags = SA_NODEFER;
  sigaction(SIGUSR1, &action, NULL);
  kill(getpid(), SIGUSR1);
  printf("SA_NODEFER: %d deep\n", deepest);
  action.sa_flags = SA_RESETHAND;
  sigaction(SIGUSR2, &action, NULL);
  kill(getpid(), SIGUSR2);
  printf("SA_RESETHAND: default inside the handler %d\n", inside);
  sigaction(SIGUSR2, NULL, &action);
  printf("and after %d\n", action.sa_handler == SIG_DFL);
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    kill(getpid(), SIGUSR2);
    _exit(1);
  }
  waitpid(pid, &status, 0);
  printf("the second one kills: %d\n", WTERMSIG(status));
  return 0;
}
