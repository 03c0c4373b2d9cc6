/* Does WNOHANG answer 0 while the child lives, its PID once it is dead, then ECHILD (W1)? */
#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int go[2], status = 77;
  char c;
  siginfo_t info;
  pipe(go);
  pid_t pid = fork();
  if (pid == 0) {
    read(go[0], &c, 1);
    _exit(2);
  }
  int first = waitpid(-1, &status, WNOHANG);
  printf("alive: %d, status untouched: %d\n", first, status == 77);
  printf("by pid: %d\n", waitpid(pid, &status, WNOHANG));
  write(go[1], "g", 1);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  int answer = waitpid(-1, &status, WNOHANG);
  printf("dead: %d, code %d\n", answer == pid, WEXITSTATUS(status));
  answer = waitpid(-1, &status, WNOHANG);
  printf("reaped: %d, ECHILD: %d\n", answer, errno == ECHILD);
  return 0;
}
