/* The textbook: the parent waits, so the child's lines come first whatever the scheduler does. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t pid = fork();
  if (pid < 0) {
    perror("fork");
    return 1;
  }
  if (pid == 0) {
    printf("child: my parent is still there: %d\n", getppid() > 0);
    exit(11);
  }
  int status;
  pid_t ended = wait(&status);
  if (ended == pid && WIFEXITED(status)) printf("parent: child exited with %d\n", WEXITSTATUS(status));
  return WEXITSTATUS(status);
}
