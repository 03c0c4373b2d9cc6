/* Does WUNTRACED report stops though SIGCHLD is ignored, and is the death autoreaped (W17)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  signal(SIGCHLD, SIG_IGN);
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  kill(pid, SIGSTOP);
  int answer = waitpid(pid, &status, WUNTRACED);
  printf("stop: %d %d\n", answer == pid, WIFSTOPPED(status));
  kill(pid, SIGCONT);
  answer = waitpid(pid, &status, WCONTINUED);
  printf("continue: %d %d\n", answer == pid, WIFCONTINUED(status));
  kill(pid, SIGKILL);
  answer = waitpid(pid, &status, WUNTRACED);
  printf("death: %d, ECHILD: %d\n", answer, errno == ECHILD);
  return 0;
}
