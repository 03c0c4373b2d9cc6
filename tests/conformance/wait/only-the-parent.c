/* May a grandparent wait for its grandchild (W12)? */
#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int tell[2], go[2];
  char c;
  pid_t grandchild;
  pipe(tell);
  pipe(go);
  pid_t middle = fork();
  if (middle == 0) {
    pid_t pid = fork();
    if (pid == 0) _exit(3);
    write(tell[1], &pid, sizeof pid);
    read(go[0], &c, 1);
    int status;
    _exit(waitpid(pid, &status, 0) == pid ? WEXITSTATUS(status) : 99);
  }
  read(tell[0], &grandchild, sizeof grandchild);
  int answer = waitpid(grandchild, NULL, 0);
  printf("grandparent: %d, ECHILD: %d\n", answer, errno == ECHILD);
  write(go[1], "g", 1);
  int status;
  waitpid(middle, &status, 0);
  printf("parent got: %d\n", WEXITSTATUS(status));
  return 0;
}
