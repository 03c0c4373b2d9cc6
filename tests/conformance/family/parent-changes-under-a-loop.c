/* A child that polls getppid: does it see the change while it runs (F1)? */
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  pid_t me = getpid();
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pid_t middle = fork();
  if (middle == 0) {
    pid_t middle_pid = getpid();
    if (fork() == 0) {
      int turns = 0;
      while (getppid() == middle_pid) {
        usleep(1000);
        turns++;
      }
      _exit(turns > 0 && getppid() == me ? 1 : 2);
    }
    usleep(30000);
    _exit(0);
  }
  waitpid(middle, NULL, 0);
  wait(&status);
  printf("seen: %d\n", WEXITSTATUS(status));
  return 0;
}
