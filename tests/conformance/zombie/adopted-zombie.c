/* When a parent dies, is its zombie given to the subreaper with its status, and can it be waited for there (F1, F2)? */
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status, codes = 0;
  siginfo_t info;
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pid_t middle = fork();
  if (middle == 0) {
    pid_t zombie = fork();
    if (zombie == 0) _exit(42);
    waitid(P_PID, zombie, &info, WEXITED | WNOWAIT);
    _exit(7);
  }
  for (int i = 0; i < 2; i++) {
    pid_t pid = wait(&status);
    printf("%s ended with %d\n", pid == middle ? "the child" : "the grandchild", WEXITSTATUS(status));
  }
  printf("then %d\n", wait(&status));
  return 0;
}
