/* Can five zombies be reaped by PID in an order of the parent's choice (Z4)? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t pids[5];
  int order[] = {3, 0, 4, 2, 1};
  siginfo_t info;
  for (int i = 0; i < 5; i++) {
    pids[i] = fork();
    if (pids[i] == 0) _exit(10 + i);
  }
  for (int i = 0; i < 5; i++) waitid(P_PID, pids[i], &info, WEXITED | WNOWAIT);
  for (int i = 0; i < 5; i++) {
    int status;
    pid_t pid = waitpid(pids[order[i]], &status, 0);
    printf("child %d: %s, code %d\n", order[i], pid == pids[order[i]] ? "reaped" : "not reaped", WEXITSTATUS(status));
  }
  printf("nobody left: %d\n", wait(NULL));
  return 0;
}
