/* exec of a subreaper: does it still get its orphans, and are zombies still there (F3, W13)? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc > 1) {
    int status, codes = 0, count = 0;
    while (wait(&status) > 0) {
      codes += WEXITSTATUS(status);
      count++;
    }
    printf("%d children, codes %d\n", count, codes);
    return 0;
  }
  siginfo_t info;
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pid_t zombie = fork();
  if (zombie == 0) _exit(1);
  waitid(P_PID, zombie, &info, WEXITED | WNOWAIT);
  if (fork() == 0) {
    if (fork() == 0) {
      usleep(50000);
      _exit(10);
    }
    _exit(100);
  }
  execl(argv[0], argv[0], "again", NULL);
  return 1;
}
