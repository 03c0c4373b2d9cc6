/* Are getppid and getpid what parent and child know of each other from fork? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int tell[2];
  pid_t seen[2], me = getpid();
  pipe(tell);
  pid_t pid = fork();
  if (pid == 0) {
    seen[0] = getpid();
    seen[1] = getppid();
    write(tell[1], seen, sizeof seen);
    _exit(0);
  }
  read(tell[0], seen, sizeof seen);
  printf("fork told the child's PID: %d\n", seen[0] == pid);
  printf("the child's parent is me: %d\n", seen[1] == me);
  printf("I am still I: %d\n", getpid() == me);
  waitpid(pid, NULL, 0);
  return 0;
}
