/* waitid with P_PGID: which children does it find, and is 0 my own group? */
#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  siginfo_t info;
  pid_t mine = fork();
  if (mine == 0) _exit(1);
  pid_t other = fork();
  if (other == 0) _exit(2);
  waitid(P_PID, other, &info, WEXITED | WNOWAIT);
  setpgid(other, other);
  int answer = waitid(P_PGID, getpgrp(), &info, WEXITED);
  printf("my group: %d, code %d\n", answer, info.si_status);
  answer = waitid(P_PGID, 0, &info, WEXITED);
  printf("group 0 is mine: %d, ECHILD %d\n", answer, errno == ECHILD);
  answer = waitid(P_PGID, other, &info, WEXITED);
  printf("its group: %d, code %d\n", answer, info.si_status);
  answer = waitid(P_PGID, -1, &info, WEXITED);
  printf("negative: %d, EINVAL %d\n", answer, errno == EINVAL);
  return 0;
}
