/* A big block written before fork: is it whole in the child, and does each see only its own later writes, page by page? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define SIZE (64 * 4096)

int main(void) {
  unsigned char *block = malloc(SIZE);
  int up[2], down[2];
  char c;
  for (int i = 0; i < SIZE; i++) block[i] = i / 4096;
  pipe(up);
  pipe(down);
  if (fork() == 0) {
    int wrong = 0;
    for (int i = 0; i < SIZE; i += 8192) block[i] = 200;
    write(up[1], "w", 1);
    read(down[0], &c, 1);
    for (int i = 0; i < SIZE; i += 4096) wrong += block[i] != (i % 8192 == 0 ? 200 : i / 4096);
    _exit(wrong);
  }
  int wrong = 0, status;
  read(up[0], &c, 1);
  for (int i = 0; i < SIZE; i++) wrong += block[i] != i / 4096;
  for (int i = 4096; i < SIZE; i += 8192) block[i] = 100;
  write(down[1], "g", 1);
  wait(&status);
  printf("wrong bytes: parent %d child %d\n", wrong, WEXITSTATUS(status));
  return 0;
}
