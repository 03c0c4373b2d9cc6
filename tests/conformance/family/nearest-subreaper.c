/* Of two subreapers above, does the nearer one get the orphan, and after its death the farther one (F1)? */
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int tell[2], go[2], stay[2];
  char c;
  pid_t parents[2];
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pipe(tell);
  pipe(go);
  pipe(stay);
  pid_t near = fork();
  if (near == 0) {
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    pid_t middle = fork();
    if (middle == 0) {
      if (fork() == 0) {
        for (int i = 0; i < 2; i++) {
          read(go[0], &c, 1);
          pid_t parent = getppid();
          write(tell[1], &parent, sizeof parent);
        }
        _exit(0);
      }
      _exit(0);
    }
    waitpid(middle, NULL, 0);
    write(go[1], "g", 1);
    read(stay[0], &c, 1);
    _exit(0);
  }
  read(tell[0], &parents[0], sizeof(pid_t));
  write(stay[1], "g", 1);
  waitpid(near, NULL, 0);
  write(go[1], "g", 1);
  read(tell[0], &parents[1], sizeof(pid_t));
  printf("first the near one: %d\n", parents[0] == near);
  printf("then me: %d\n", parents[1] == getpid());
  printf("reaped: %d\n", wait(NULL) > 0);
  return 0;
}
