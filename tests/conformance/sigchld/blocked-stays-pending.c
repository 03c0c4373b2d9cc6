/* Does a blocked SIGCHLD with default action stay pending, and is it dropped when it is unblocked (S2)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  sigset_t set, pending;
  siginfo_t info;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, NULL);
  sigpending(&pending);
  printf("before: %d\n", sigismember(&pending, SIGCHLD));
  pid_t pid = fork();
  if (pid == 0) _exit(0);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  sigpending(&pending);
  printf("after the death: %d\n", sigismember(&pending, SIGCHLD));
  waitpid(pid, NULL, 0);
  sigpending(&pending);
  printf("after the wait: %d\n", sigismember(&pending, SIGCHLD));
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  sigpending(&pending);
  printf("after unblocking: %d\n", sigismember(&pending, SIGCHLD));
  return 0;
}
