/* With SIGCHLD ignored, is a child with another exit signal not reaped by itself (W18)? */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int child(void *argument) {
  return 4;
}

int main(void) {
  int status;
  char *stack = malloc(65536);
  signal(SIGCHLD, SIG_IGN);
  pid_t pid = clone(child, stack + 65536, 0, NULL);
  pid_t got = waitpid(pid, &status, __WALL);
  printf("exit signal 0: %d, code %d\n", got == pid, WEXITSTATUS(status));
  pid = clone(child, stack + 65536, SIGCHLD, NULL);
  got = waitpid(pid, &status, __WALL);
  printf("SIGCHLD: %d, ECHILD %d\n", got, errno == ECHILD);
  return 0;
}
