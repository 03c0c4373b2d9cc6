/* Are group and session inherited by fork, and moved together by the parent's setpgid? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int go[2], tell[2];
  char c;
  pid_t seen[2];
  pipe(go);
  pipe(tell);
  pid_t pid = fork();
  if (pid == 0) {
    for (int i = 0; i < 2; i++) {
      seen[0] = getpgrp();
      seen[1] = getsid(0);
      write(tell[1], seen, sizeof seen);
      read(go[0], &c, 1);
    }
    _exit(0);
  }
  read(tell[0], seen, sizeof seen);
  printf("inherited: group %d session %d\n", seen[0] == getpgrp(), seen[1] == getsid(0));
  printf("getpgid %d getsid %d\n", getpgid(pid) == getpgrp(), getsid(pid) == getsid(0));
  printf("setpgid = %d\n", setpgid(pid, 0));
  write(go[1], "g", 1);
  read(tell[0], seen, sizeof seen);
  printf("now: group is the child's %d, session %d\n", seen[0] == pid, seen[1] == getsid(0));
  write(go[1], "g", 1);
  wait(NULL);
  return 0;
}
