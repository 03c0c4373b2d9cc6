/* Whose siginfo does the coalesced SIGCHLD carry: the first one's (W9)? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int runs, status_seen, code_seen;
static volatile pid_t pid_seen;

static void on_child(int sig, siginfo_t *info, void *context) {
  runs++;
  pid_seen = info->si_pid;
  status_seen = info->si_status;
  code_seen = info->si_code;
}

int main(void) {
  struct sigaction action;
  sigset_t set, old;
  siginfo_t info;
  pid_t pids[3];
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_child;
  action.sa_flags = SA_SIGINFO;
  sigaction(SIGCHLD, &action, NULL);
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, &old);
  for (int i = 0; i < 3; i++) {
    pids[i] = fork();
    if (pids[i] == 0) _exit(10 + i);
    waitid(P_PID, pids[i], &info, WEXITED | WNOWAIT);
  }
  sigprocmask(SIG_SETMASK, &old, NULL);
  printf("runs %d, the first child's: %d, status %d, CLD_EXITED: %d\n", runs, pid_seen == pids[0], status_seen,
         code_seen == CLD_EXITED);
  return 0;
}
