/* What do the macros say of a child killed by a signal (W2)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int signals[] = {SIGHUP, SIGINT, SIGKILL, SIGUSR1, SIGPIPE, SIGALRM, SIGTERM, SIGUSR2};
  for (int i = 0; i < 8; i++) {
    int status;
    pid_t pid = fork();
    if (pid == 0) {
      for (;;) pause();
    }
    kill(pid, signals[i]);
    waitpid(pid, &status, 0);
    printf("signal %d: status 0x%x exited %d signaled %d termsig %d stopped %d\n", signals[i], status,
           WIFEXITED(status), WIFSIGNALED(status), WTERMSIG(status), WIFSTOPPED(status));
  }
  return 0;
}
