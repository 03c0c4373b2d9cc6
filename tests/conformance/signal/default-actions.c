/* What does each standard signal do to a process that has set nothing: terminate or nothing? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  for (int sig = 1; sig < 32; sig++) {
    int status, ready[2];
    char c;
    if (sig == SIGSTOP || sig == SIGTSTP || sig == SIGTTIN || sig == SIGTTOU) continue;
    pipe(ready);
    pid_t pid = fork();
    if (pid == 0) {
      kill(getpid(), sig);
      _exit(77);
    }
    close(ready[0]);
    close(ready[1]);
    waitpid(pid, &status, 0);
    if (WIFSIGNALED(status))
      printf("%d: killed by %d\n", sig, WTERMSIG(status));
    else
      printf("%d: lived, %d\n", sig, WEXITSTATUS(status));
  }
  return 0;
}
