/* Do two processes that fork in the middle of a recursion both come back up through their own stacks? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t pid;

static int sum(int n) {
  if (n == 0) {
    pid = fork();
    return pid == 0 ? 1000 : 0;
  }
  int below = sum(n - 1);
  return below + n;
}

int main(void) {
  int result = sum(50);
  if (pid == 0) {
    printf("child %d\n", result);
    fflush(stdout);
    _exit(0);
  }
  waitpid(pid, NULL, 0);
  printf("parent %d\n", result);
  return 0;
}
