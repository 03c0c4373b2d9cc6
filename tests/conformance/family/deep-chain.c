/* A chain of five generations where each waits for the next: do the codes climb up? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static int descend(int depth) {
  int status;
  if (depth == 0) return 1;
  pid_t pid = fork();
  if (pid == 0) _exit(descend(depth - 1));
  waitpid(pid, &status, 0);
  return WEXITSTATUS(status) * 2 + 1;
}

int main(void) {
  printf("%d\n", descend(5));
  return 0;
}
