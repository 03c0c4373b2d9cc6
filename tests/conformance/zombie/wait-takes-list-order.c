/* Does wait take zombies in the order of their birth, though they died in the opposite order (Z4)? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int gate[4][2];
  pid_t pids[4];
  siginfo_t info;
  char c;
  for (int i = 0; i < 4; i++) pipe(gate[i]);
  for (int i = 0; i < 4; i++) {
    pids[i] = fork();
    if (pids[i] == 0) {
      read(gate[i][0], &c, 1);
      _exit(i);
    }
  }
  for (int i = 3; i >= 0; i--) {
    write(gate[i][1], "g", 1);
    waitid(P_PID, pids[i], &info, WEXITED | WNOWAIT);
    printf("child %d is dead\n", i);
  }
  for (int i = 0; i < 4; i++) {
    int status;
    pid_t pid = wait(&status);
    printf("wait %d: child %d\n", i, pid == pids[WEXITSTATUS(status)] ? WEXITSTATUS(status) : -1);
  }
  return 0;
}
