/* Text that was printed but not flushed before fork: how often does it come out of a pipe? */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  printf("before\n");
  pid_t pid = fork();
  if (pid == 0) {
    printf("child\n");
    exit(0);
  }
  wait(NULL);
  printf("parent\n");
  return 0;
}
