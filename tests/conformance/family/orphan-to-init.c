/* Without a subreaper, who is the parent of an orphan (F1)? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int tell[2], go[2];
  char c;
  pid_t parent;
  pipe(tell);
  pipe(go);
  pid_t middle = fork();
  if (middle == 0) {
    if (fork() == 0) {
      read(go[0], &c, 1);
      parent = getppid();
      write(tell[1], &parent, sizeof parent);
      _exit(0);
    }
    _exit(0);
  }
  waitpid(middle, NULL, 0);
  write(go[1], "g", 1);
  read(tell[0], &parent, sizeof parent);
  printf("the orphan's parent is PID 1: %d\n", parent == 1);
  return 0;
}
