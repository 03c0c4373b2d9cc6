/* SIGCHLD both ignored and blocked: a child's death leaves nothing pending, a kill does (W7). */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  sigset_t set, pending;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  signal(SIGCHLD, SIG_IGN);
  sigprocmask(SIG_BLOCK, &set, NULL);
  pid_t pid = fork();
  if (pid == 0) _exit(0);
  int answer = waitpid(pid, NULL, 0);
  printf("wait: %d, ECHILD: %d\n", answer, errno == ECHILD);
  sigpending(&pending);
  printf("by a death: %d\n", sigismember(&pending, SIGCHLD));
  kill(getpid(), SIGCHLD);
  sigpending(&pending);
  printf("by kill: %d\n", sigismember(&pending, SIGCHLD));
  signal(SIGCHLD, SIG_IGN);
  sigpending(&pending);
  printf("ignoring once more throws it away: %d\n", !sigismember(&pending, SIGCHLD));
  return 0;
}
