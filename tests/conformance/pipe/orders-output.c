/* A token goes round through pipes: do the lines of three processes come in the order of the token? */
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int pipes[4][2];
  char c;
  for (int i = 0; i < 4; i++) pipe(pipes[i]);
  for (int i = 0; i < 3; i++)
    if (fork() == 0) {
      for (int turn = 0; turn < 3; turn++) {
        char line[32];
        read(pipes[i][0], &c, 1);
        int n = sprintf(line, "turn %d, child %d\n", turn, i);
        write(1, line, n);
        write(pipes[i + 1][1], &c, 1);
      }
      _exit(0);
    }
  for (int turn = 0; turn < 3; turn++) {
    write(pipes[0][1], "t", 1);
    read(pipes[3][0], &c, 1);
    write(1, "round\n", 6);
  }
  while (wait(NULL) > 0) {}
  return 0;
}
