/* May a parent still move its zombie into another group (Z3)? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) _exit(0);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  printf("in my group: %d\n", getpgid(pid) == getpgrp());
  printf("setpgid(zombie, zombie) = %d\n", setpgid(pid, pid));
  printf("in its own: %d\n", getpgid(pid) == pid);
  printf("waitpid(0) finds it: %d\n", waitpid(0, NULL, WNOHANG) > 0);
  printf("waitpid(-group) finds it: %d\n", waitpid(-pid, NULL, 0) == pid);
  return 0;
}
