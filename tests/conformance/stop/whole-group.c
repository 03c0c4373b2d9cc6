/* Does kill(-group, SIGSTOP) stop all its members, and SIGCONT continue all? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t pids[3];
  int status, stopped = 0, continued = 0, killed = 0;
  for (int i = 0; i < 3; i++) {
    pids[i] = fork();
    if (pids[i] == 0) {
      for (;;) pause();
    }
    setpgid(pids[i], pids[0]);
  }
  kill(-pids[0], SIGSTOP);
  for (int i = 0; i < 3; i++) {
    waitpid(-pids[0], &status, WUNTRACED);
    stopped += WIFSTOPPED(status);
  }
  kill(-pids[0], SIGCONT);
  for (int i = 0; i < 3; i++) {
    waitpid(-pids[0], &status, WCONTINUED);
    continued += WIFCONTINUED(status);
  }
  kill(-pids[0], SIGINT);
  for (int i = 0; i < 3; i++) {
    waitpid(-pids[0], &status, 0);
    killed += WIFSIGNALED(status);
  }
  printf("stopped %d continued %d killed %d\n", stopped, continued, killed);
  return 0;
}
