/* Runs as uid 0. In a new PID namespace the first process is 1, its parent is 0, and its children count from 2 (F8). */
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  printf("unshare %d\n", unshare(CLONE_NEWPID));
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    printf("first: %d, parent %d\n", getpid(), getppid());
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
      printf("second: %d, parent %d, group %d\n", getpid(), getppid(), getpgrp() == 0);
      fflush(stdout);
      _exit(4);
    }
    int status;
    pid_t got = wait(&status);
    printf("reaped %d, code %d\n", got, WEXITSTATUS(status));
    fflush(stdout);
    _exit(3);
  }
  int status;
  waitpid(pid, &status, 0);
  printf("outside it has another number: %d, code %d\n", pid != 1, WEXITSTATUS(status));
  return 0;
}
