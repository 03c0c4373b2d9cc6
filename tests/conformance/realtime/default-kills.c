/* What does an unhandled real-time signal do, and the highest number? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int signals[] = {SIGRTMIN, SIGRTMAX}, status;
  for (int i = 0; i < 2; i++) {
    pid_t pid = fork();
    if (pid == 0) {
      raise(signals[i]);
      _exit(1);
    }
    waitpid(pid, &status, 0);
    printf("killed %d by SIGRT%s %d\n", WIFSIGNALED(status), i ? "MAX" : "MIN", WTERMSIG(status) == signals[i]);
  }
  return 0;
}
