/* Is waiting without children ECHILD at once, with WNOHANG or not, and once more after the last reaping (W1)? */
#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void ask(const char *what, int answer) {
  printf("%s: %d, ECHILD: %d\n", what, answer, errno == ECHILD);
  errno = 0;
}

int main(void) {
  siginfo_t info;
  ask("wait", wait(NULL));
  ask("waitpid WNOHANG", waitpid(-1, NULL, WNOHANG));
  ask("waitid", waitid(P_ALL, 0, &info, WEXITED));
  ask("waitpid(1)", waitpid(1, NULL, 0));
  ask("waitpid(me)", waitpid(getpid(), NULL, 0));
  pid_t pid = fork();
  if (pid == 0) _exit(0);
  printf("waitpid: %d\n", waitpid(pid, NULL, 0) == pid);
  ask("waitpid again", waitpid(pid, NULL, 0));
  return 0;
}
