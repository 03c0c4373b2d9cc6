/* In which order does wait take own children, adopted ones, and own ones born later (F2)? */
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  siginfo_t info;
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pid_t first = fork();
  if (first == 0) _exit(1);
  pid_t middle = fork();
  if (middle == 0) {
    for (int i = 0; i < 2; i++) {
      pid_t pid = fork();
      if (pid == 0) _exit(10 + i);
      waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
    }
    _exit(2);
  }
  waitid(P_PID, middle, &info, WEXITED | WNOWAIT);
  pid_t last = fork();
  if (last == 0) _exit(3);
  waitid(P_PID, first, &info, WEXITED | WNOWAIT);
  waitid(P_PID, last, &info, WEXITED | WNOWAIT);
  while (wait(&status) > 0) printf("%d ", WEXITSTATUS(status));
  printf("\n");
  return 0;
}
