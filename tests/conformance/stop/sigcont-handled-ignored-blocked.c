/* Does SIGCONT continue even when it is ignored or blocked, and when does its handler run (S4)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_cont(int sig) {
  hits++;
}

int main(void) {
  for (int way = 0; way < 3; way++) {
    int status;
    pid_t pid = fork();
    if (pid == 0) {
      sigset_t set;
      sigemptyset(&set);
      sigaddset(&set, SIGCONT);
      if (way == 0) signal(SIGCONT, SIG_IGN);
      else signal(SIGCONT, on_cont);
      if (way == 2) sigprocmask(SIG_BLOCK, &set, NULL);
      raise(SIGSTOP);
      int before = hits;
      if (way == 2) sigprocmask(SIG_UNBLOCK, &set, NULL);
      _exit(10 * before + hits);
    }
    waitpid(pid, &status, WUNTRACED);
    kill(pid, SIGCONT);
    waitpid(pid, &status, 0);
    printf("way %d: %02d\n", way, WEXITSTATUS(status));
  }
  return 0;
}
