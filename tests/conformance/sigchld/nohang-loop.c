/* The right handler: a loop with WNOHANG reaps all of twenty children, however many SIGCHLDs arrive (W9). */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t reaped, sum;

static void on_child(int sig) {
  int saved = errno, status;
  while (waitpid(-1, &status, WNOHANG) > 0) {
    reaped++;
    sum += WEXITSTATUS(status);
  }
  errno = saved;
}

int main(void) {
  struct sigaction action;
  sigset_t block, old;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_child;
  action.sa_flags = SA_RESTART;
  sigaction(SIGCHLD, &action, NULL);
  sigemptyset(&block);
  sigaddset(&block, SIGCHLD);
  sigprocmask(SIG_BLOCK, &block, &old);
  for (int i = 0; i < 20; i++) {
    pid_t pid = fork();
    if (pid == 0) _exit(i);
  }
  while (reaped < 20) sigsuspend(&old);
  sigprocmask(SIG_SETMASK, &old, NULL);
  printf("reaped %d, sum %d\n", (int)reaped, (int)sum);
  return 0;
}
