/* CLONE_VM and CLONE_FILES without CLONE_THREAD: what do parent and child share? */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int value;
static int descriptor;

static int child(void *argument) {
  value++;
  close(descriptor);
  return 0;
}

int main(void) {
  int flags[] = {0, CLONE_VM, CLONE_FILES, CLONE_VM | CLONE_FILES};
  char *stack = malloc(65536);
  for (int i = 0; i < 4; i++) {
    value = 1;
    descriptor = dup(1);
    pid_t pid = clone(child, stack + 65536, flags[i] | SIGCHLD, NULL);
    waitpid(pid, NULL, 0);
    int open = fcntl(descriptor, F_GETFD) >= 0;
    printf("VM %d FILES %d: value %d, descriptor open %d\n", (flags[i] & CLONE_VM) != 0, (flags[i] & CLONE_FILES) != 0,
           value, open);
    if (open) close(descriptor);
  }
  return 0;
}
