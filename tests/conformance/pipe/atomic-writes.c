/* Four writers of PIPE_BUF bytes each, many times: is every block whole, not mixed with another's? */
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int data[2], blocks[4] = {0}, mixed = 0;
  static char block[PIPE_BUF];
  printf("PIPE_BUF %d\n", PIPE_BUF);
  fflush(stdout);
  pipe(data);
  for (int i = 0; i < 4; i++)
    if (fork() == 0) {
      memset(block, 'a' + i, sizeof block);
      for (int n = 0; n < 30; n++) write(data[1], block, sizeof block);
      _exit(0);
    }
  close(data[1]);
  for (;;) {
    size_t have = 0;
    int n;
    while (have < sizeof block && (n = read(data[0], block + have, sizeof block - have)) > 0) have += n;
    if (have == 0) break;
    for (size_t i = 1; i < have; i++) mixed += block[i] != block[0];
    blocks[block[0] - 'a']++;
  }
  while (wait(NULL) > 0) {}
  printf("%d %d %d %d blocks, mixed %d\n", blocks[0], blocks[1], blocks[2], blocks[3], mixed);
  return 0;
}
