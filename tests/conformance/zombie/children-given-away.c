/* Does a zombie have no children: is its child already somebody else's while it waits to be reaped (Z3, F1)? */
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int tell[2], go[2];
  char c;
  siginfo_t info;
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pipe(tell);
  pipe(go);
  pid_t me = getpid();
  pid_t middle = fork();
  if (middle == 0) {
    pid_t grandchild = fork();
    if (grandchild == 0) {
      read(go[0], &c, 1);
      char mine = getppid() == me ? 'y' : 'n';
      write(tell[1], &mine, 1);
      _exit(9);
    }
    _exit(1);
  }
  waitid(P_PID, middle, &info, WEXITED | WNOWAIT);
  write(go[1], "g", 1);
  read(tell[0], &c, 1);
  printf("the grandchild is mine while its parent is a zombie: %c\n", c);
  int status;
  pid_t first = wait(&status);
  printf("first reaped is the middle one: %d, code %d\n", first == middle, WEXITSTATUS(status));
  pid_t second = wait(&status);
  printf("second is another: %d, code %d\n", second > 0 && second != middle, WEXITSTATUS(status));
  printf("then: %d\n", wait(NULL));
  return 0;
}
