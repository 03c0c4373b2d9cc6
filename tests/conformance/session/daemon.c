/* The daemon's steps: fork, setsid, fork, chdir, null descriptors; what is true at the end? */
#include <fcntl.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int report[2], facts[6];
  char cwd[64];
  pid_t me = getpid();
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pipe(report);
  pid_t first = fork();
  if (first == 0) {
    setsid();
    pid_t session = getpid();
    if (fork() != 0) _exit(0);
    while (getppid() == session) usleep(1000);
    chdir("/");
    umask(0);
    int null = open("/dev/null", O_RDWR);
    dup2(null, 0);
    dup2(null, 1);
    facts[0] = getsid(0) == session;
    facts[1] = getsid(0) == getpid();
    facts[2] = getpgrp() == session;
    facts[3] = getppid() == me;
    facts[4] = getcwd(cwd, sizeof cwd) && cwd[0] == '/' && cwd[1] == 0;
    facts[5] = read(0, cwd, 1) == 0 && write(1, "lost", 4) == 4;
    write(report[1], facts, sizeof facts);
    _exit(0);
  }
  waitpid(first, NULL, 0);
  read(report[0], facts, sizeof facts);
  for (int i = 0; i < 6; i++) printf("%d", facts[i]);
  printf("\n");
  wait(NULL);
  return 0;
}
