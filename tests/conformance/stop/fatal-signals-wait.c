/* Does SIGTERM wait until a stopped process goes on, while SIGKILL kills it at once (S3)? */
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
  kill(pid, SIGSTOP);
  waitpid(pid, &status, WUNTRACED);
  kill(pid, SIGTERM);
  usleep(30000);
  printf("after TERM: %d\n", waitpid(pid, &status, WNOHANG));
  kill(pid, SIGCONT);
  waitpid(pid, &status, 0);
  printf("after CONT: died of %d\n", WTERMSIG(status));
  pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  kill(pid, SIGSTOP);
  waitpid(pid, &status, WUNTRACED);
  kill(pid, SIGTERM);
  kill(pid, SIGKILL);
  waitpid(pid, &status, 0);
  printf("TERM then KILL while stopped: died of %d\n", WTERMSIG(status));
  return 0;
}
