/* Runs as uid 0. Inside a namespace an orphan goes to its PID 1, who has to reap it (F1). */
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  unshare(CLONE_NEWPID);
  pid_t init = fork();
  if (init == 0) {
    pid_t middle = fork();
    if (middle == 0) {
      if (fork() == 0) {
        while (getppid() != 1) usleep(1000);
        _exit(9);
      }
      _exit(8);
    }
    int sum = 0, count = 0;
    while (wait(&status) > 0) {
      count++;
      sum += WEXITSTATUS(status);
    }
    _exit(10 * count + sum);
  }
  waitpid(init, &status, 0);
  printf("%d\n", WEXITSTATUS(status));
  return 0;
}
