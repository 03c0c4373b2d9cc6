/* Which of the four stop signals stop a child in a group of its own, and which is told? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int signals[] = {SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU}, status;
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  setpgid(pid, pid);
  for (int i = 0; i < 4; i++) {
    kill(pid, signals[i]);
    waitpid(pid, &status, WUNTRACED);
    printf("%d: stopped %d by %d\n", signals[i], WIFSTOPPED(status), WSTOPSIG(status));
    kill(pid, SIGCONT);
    waitpid(pid, &status, WCONTINUED);
  }
  kill(pid, SIGKILL);
  waitpid(pid, &status, 0);
  return 0;
}
