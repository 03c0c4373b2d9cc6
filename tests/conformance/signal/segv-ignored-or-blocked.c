/* A fault while SIGSEGV is ignored or blocked: does the process die of it anyway (S11)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void on_segv(int sig) {
  _exit(50);
}

int main(void) {
  for (int way = 0; way < 3; way++) {
    int status;
    pid_t pid = fork();
    if (pid == 0) {
      sigset_t set;
      sigemptyset(&set);
      sigaddset(&set, SIGSEGV);
      if (way == 0) signal(SIGSEGV, SIG_IGN);
      else sigprocmask(SIG_BLOCK, &set, NULL);
      if (way == 2) signal(SIGSEGV, on_segv);
      *(volatile int *)0 = 1;
      _exit(1);
    }
    waitpid(pid, &status, 0);
    printf("way %d: killed %d by %d\n", way, WIFSIGNALED(status), WTERMSIG(status));
  }
  return 0;
}
