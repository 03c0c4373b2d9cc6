/* Five children die while SIGCHLD is blocked: how often does the handler run, and how many zombies does one wait per signal leave (W9)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int runs;

static void on_child(int sig) {
  runs++;
  wait(NULL);
}

int main(void) {
  sigset_t set, old;
  siginfo_t info;
  pid_t pids[5];
  signal(SIGCHLD, on_child);
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, &old);
  for (int i = 0; i < 5; i++) {
    pids[i] = fork();
    if (pids[i] == 0) _exit(0);
  }
  for (int i = 0; i < 5; i++) waitid(P_PID, pids[i], &info, WEXITED | WNOWAIT);
  sigprocmask(SIG_SETMASK, &old, NULL);
  printf("handler ran %d\n", runs);
  int left = 0;
  while (waitpid(-1, NULL, WNOHANG) > 0) left++;
  printf("zombies left %d\n", left);
  return 0;
}
