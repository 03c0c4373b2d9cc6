/* Is an orphan given to the subreaper above it, at once, and does the subreaper reap it (F1)? */
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int tell[2], go[2], status, is = 0;
  char c;
  pid_t parent;
  printf("prctl = %d\n", prctl(PR_SET_CHILD_SUBREAPER, 1));
  prctl(PR_GET_CHILD_SUBREAPER, &is);
  printf("marked: %d\n", is);
  fflush(stdout);
  pipe(tell);
  pipe(go);
  pid_t middle = fork();
  if (middle == 0) {
    if (fork() == 0) {
      read(go[0], &c, 1);
      parent = getppid();
      write(tell[1], &parent, sizeof parent);
      _exit(66);
    }
    _exit(0);
  }
  waitpid(middle, NULL, 0);
  write(go[1], "g", 1);
  read(tell[0], &parent, sizeof parent);
  printf("the orphan is mine: %d\n", parent == getpid());
  pid_t pid = wait(&status);
  printf("reaped %d, code %d\n", pid > 0, WEXITSTATUS(status));
  return 0;
}
