/* A small init as the article shows it: sigsuspend, and a handler that loops over waitid with init's flags. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int reaped, codes;

static void on_child(int sig) {
  for (;;) {
    siginfo_t info;
    info.si_pid = 0;
    if (waitid(P_ALL, 0, &info, WNOHANG | WEXITED | WSTOPPED | WCONTINUED) < 0 || info.si_pid == 0) return;
    reaped++;
    codes += info.si_status;
  }
}

int main(void) {
  sigset_t set, old;
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  signal(SIGCHLD, on_child);
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, &old);
  if (fork() == 0) {
    siginfo_t info;
    for (int i = 0; i < 2; i++) {
      pid_t pid = fork();
      if (pid == 0) _exit(3);
      waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
    }
    _exit(0);
  }
  while (reaped < 3) sigsuspend(&old);
  printf("reaped %d, sum of statuses %d\n", reaped, codes);
  return 0;
}
