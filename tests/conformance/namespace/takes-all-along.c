/* Runs as uid 0. When PID 1 of a namespace ends, do all in it die, and is fork into it then ENOMEM (F8)? */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int data[2], status;
  char c;
  pipe(data);
  unshare(CLONE_NEWPID);
  pid_t init = fork();
  if (init == 0) {
    for (int i = 0; i < 3; i++)
      if (fork() == 0) {
        write(data[1], "r", 1);
        for (;;) pause();
      }
    for (int i = 0; i < 3; i++) read(data[0], &c, 1);
    _exit(5);
  }
  close(data[1]);
  waitpid(init, &status, 0);
  printf("init: code %d\n", WEXITSTATUS(status));
  printf("nobody holds the pipe: %d\n", (int)read(data[0], &c, 1));
  pid_t pid = fork();
  printf("fork: %d, ENOMEM %d\n", pid, errno == ENOMEM);
  return 0;
}
