/* Do descendants born before the mark count too (F3)? */
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int tell[2], die[2], go[2];
  char c;
  pid_t parent;
  pipe(tell);
  pipe(die);
  pipe(go);
  pid_t middle = fork();
  if (middle == 0) {
    if (fork() == 0) {
      write(tell[1], "b", 1);
      read(go[0], &c, 1);
      parent = getppid();
      write(tell[1], &parent, sizeof parent);
      _exit(0);
    }
    read(die[0], &c, 1);
    _exit(0);
  }
  read(tell[0], &c, 1);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  write(die[1], "d", 1);
  waitpid(middle, NULL, 0);
  write(go[1], "g", 1);
  read(tell[0], &parent, sizeof parent);
  printf("mine: %d\n", parent == getpid());
  wait(NULL);
  return 0;
}
