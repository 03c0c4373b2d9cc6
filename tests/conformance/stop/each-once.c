/* Is each stop and each continue reported once only (W3, W16)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  for (int round = 0; round < 2; round++) {
    kill(pid, SIGSTOP);
    waitpid(pid, &status, WUNTRACED);
    printf("stopped %d, again %d\n", WIFSTOPPED(status), waitpid(pid, NULL, WUNTRACED | WNOHANG));
    kill(pid, SIGSTOP);
    printf("SIGSTOP to the stopped: %d\n", waitpid(pid, NULL, WUNTRACED | WNOHANG));
    kill(pid, SIGCONT);
    printf("only WUNTRACED: %d\n", waitpid(pid, NULL, WUNTRACED | WNOHANG));
    waitpid(pid, &status, WCONTINUED);
    printf("continued %d, again %d\n", WIFCONTINUED(status), waitpid(pid, NULL, WCONTINUED | WNOHANG));
    kill(pid, SIGCONT);
    printf("SIGCONT to the running: %d\n", waitpid(pid, NULL, WCONTINUED | WNOHANG));
  }
  kill(pid, SIGKILL);
  waitpid(pid, &status, 0);
  return 0;
}
