/* A program that becomes itself ten times: is it one process all the way? */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(int argc, char **argv) {
  int turn = argc > 1 ? atoi(argv[1]) : 0;
  pid_t first = argc > 1 ? atoi(argv[2]) : getpid();
  if (turn == 10) {
    printf("the same after %d turns: %d\n", turn, getpid() == first);
    return turn;
  }
  char a[16], b[16];
  sprintf(a, "%d", turn + 1);
  sprintf(b, "%d", first);
  execl(argv[0], argv[0], a, b, NULL);
  return 1;
}
