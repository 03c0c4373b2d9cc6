/* A group that becomes orphaned without a stopped member: is nothing sent (F5)? */
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int go[2], ready[2], status;
  char c;
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pipe(go);
  pipe(ready);
  pid_t middle = fork();
  if (middle == 0) {
    setsid();
    if (fork() == 0) {
      setpgid(0, 0);
      write(ready[1], "r", 1);
      read(go[0], &c, 1);
      _exit(5);
    }
    read(ready[0], &c, 1);
    _exit(0);
  }
  waitpid(middle, &status, 0);
  usleep(20000);
  write(go[1], "g", 1);
  wait(&status);
  printf("exited %d with %d\n", WIFEXITED(status), WEXITSTATUS(status));
  return 0;
}
