/* Ten children that end in the opposite order of birth, each wait blocking: does wait follow the deaths? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int gates[10][2];
  pid_t pids[10];
  for (int i = 0; i < 10; i++) pipe(gates[i]);
  for (int i = 0; i < 10; i++) {
    pids[i] = fork();
    if (pids[i] == 0) {
      char c;
      read(gates[i][0], &c, 1);
      _exit(i);
    }
  }
  for (int i = 9; i >= 0; i--) {
    int status;
    write(gates[i][1], "g", 1);
    pid_t pid = wait(&status);
    printf("%d%s", WEXITSTATUS(status), pid == pids[i] ? " " : "? ");
  }
  printf("\n");
  return 0;
}
