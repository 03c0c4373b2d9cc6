/* When the parent is killed, are its children adopted and go on; does nothing kill them? */
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int ready[2], go[2], status;
  char c;
  pipe(ready);
  pipe(go);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pid_t middle = fork();
  if (middle == 0) {
    for (int i = 0; i < 3; i++)
      if (fork() == 0) {
        write(ready[1], "r", 1);
        read(go[0], &c, 1);
        _exit(5);
      }
    for (;;) pause();
  }
  for (int i = 0; i < 3; i++) read(ready[0], &c, 1);
  kill(middle, SIGKILL);
  waitpid(middle, &status, 0);
  printf("middle killed by %d\n", WTERMSIG(status));
  write(go[1], "ggg", 3);
  int count = 0, sum = 0;
  while (wait(&status) > 0) {
    count++;
    sum += WEXITSTATUS(status);
  }
  printf("adopted %d, sum %d\n", count, sum);
  return 0;
}
