/* abort: is SIGABRT what kills, even when it is ignored, or caught by a handler that returns (S6)? */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void on_abort(int sig) {
  write(1, "handler\n", 8);
}

int main(void) {
  for (int way = 0; way < 4; way++) {
    int status;
    pid_t pid = fork();
    if (pid == 0) {
      sigset_t set;
      sigemptyset(&set);
      sigaddset(&set, SIGABRT);
      if (way == 1) signal(SIGABRT, SIG_IGN);
      if (way == 2) signal(SIGABRT, on_abort);
      if (way == 3) sigprocmask(SIG_BLOCK, &set, NULL);
      abort();
    }
    waitpid(pid, &status, 0);
    printf("way %d: killed %d by %d\n", way, WIFSIGNALED(status), WTERMSIG(status));
    fflush(stdout);
  }
  return 0;
}
