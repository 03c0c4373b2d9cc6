/* Is a child's memory given back when it dies, not when it is reaped: can many big zombies exist together? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  siginfo_t info;
  int ok = 0;
  for (int i = 0; i < 40; i++) {
    pid_t pid = fork();
    if (pid == 0) {
      char *block = malloc(1 << 20);
      if (!block) _exit(1);
      memset(block, i, 1 << 20);
      _exit(block[12345] == i ? 0 : 2);
    }
    waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
    if (info.si_status == 0) ok++;
  }
  printf("children that got their memory: %d\n", ok);
  int reaped = 0;
  while (wait(NULL) > 0) reaped++;
  printf("reaped: %d\n", reaped);
  return 0;
}
