/* The article's program, small: two children end with 3, the parent sleeps and never waits; what remains of them? */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t pids[2];
  siginfo_t info;
  printf("parent starts\n");
  fflush(stdout);
  for (int i = 0; i < 2; i++) {
    pids[i] = fork();
    if (pids[i] == 0) {
      char *memory = malloc(2 << 20);
      printf("child %d has memory: %d\n", i, memory != NULL);
      exit(3);
    }
    waitid(P_PID, pids[i], &info, WEXITED | WNOWAIT);
  }
  usleep(30000);
  for (int i = 0; i < 2; i++) printf("child %d is still in the table: %d\n", i, kill(pids[i], 0) == 0);
  return 0;
}
