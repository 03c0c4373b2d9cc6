/* The race-free way: block SIGCHLD, fork, sigsuspend; is the child's death never missed, though it comes before the sleep? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int seen;

static void on_child(int sig) {
  seen++;
}

int main(void) {
  sigset_t set, old, now;
  siginfo_t info;
  signal(SIGCHLD, on_child);
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, &old);
  pid_t pid = fork();
  if (pid == 0) _exit(0);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  printf("dead, handler ran %d\n", seen);
  int answer = sigsuspend(&old);
  printf("sigsuspend %d, EINTR: %d, handler ran %d\n", answer, errno == EINTR, seen);
  sigprocmask(SIG_BLOCK, NULL, &now);
  printf("blocked again: %d\n", sigismember(&now, SIGCHLD));
  printf("reaped: %d\n", wait(NULL) == pid);
  return 0;
}
