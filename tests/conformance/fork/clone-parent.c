/* CLONE_PARENT: is the new process a sibling, so that the maker's parent waits for it? */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int child(void *argument) {
  _exit(getppid() == *(pid_t *)argument ? 21 : 22);
}

int main(void) {
  int status, sum = 0;
  pid_t me = getpid();
  pid_t middle = fork();
  if (middle == 0) {
    char *stack = malloc(65536);
    pid_t pid = clone(child, stack + 65536, CLONE_PARENT | SIGCHLD, &me);
    int answer = waitpid(pid, NULL, 0);
    _exit(answer == -1 && errno == ECHILD ? 1 : 2);
  }
  waitpid(middle, &status, 0);
  printf("maker's wait is ECHILD: %d\n", WEXITSTATUS(status) == 1);
  pid_t other = wait(&status);
  printf("mine: %d, code %d\n", other > 0 && other != middle, WEXITSTATUS(status));
  return 0;
}
