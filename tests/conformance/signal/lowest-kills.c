/* TERM and INT pending together: of which one does the process die when they are unblocked (S7)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  pid_t pid = fork();
  if (pid == 0) {
    sigset_t set;
    sigfillset(&set);
    sigprocmask(SIG_BLOCK, &set, NULL);
    kill(getpid(), SIGTERM);
    kill(getpid(), SIGINT);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    _exit(1);
  }
  waitpid(pid, &status, 0);
  printf("died of %d\n", WTERMSIG(status));
  return 0;
}
