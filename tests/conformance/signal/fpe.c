/* Which signal is a division by zero, and what does a handler with siginfo see? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void on_fpe(int sig, siginfo_t *info, void *context) {
  printf("signal %d code FPE_INTDIV %d\n", sig, info->si_code == FPE_INTDIV);
  fflush(stdout);
  _exit(9);
}

int main(void) {
  volatile int zero = 0, seven = 7, smallest = -2147483647 - 1, minus_one = -1;
  int status;
  pid_t pid = fork();
  if (pid == 0) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_fpe;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGFPE, &action, NULL);
    _exit(seven / zero);
  }
  waitpid(pid, &status, 0);
  printf("caught: %d\n", WEXITSTATUS(status));
  fflush(stdout);
  pid = fork();
  if (pid == 0) _exit(seven % zero);
  waitpid(pid, &status, 0);
  printf("remainder: killed by %d\n", WTERMSIG(status));
  fflush(stdout);
  pid = fork();
  if (pid == 0) _exit(smallest / minus_one);
  waitpid(pid, &status, 0);
  printf("smallest / -1: killed by %d\n", WTERMSIG(status));
  return 0;
}
