/* A million bytes through a pipe that holds 64 KiB: does the writer sleep and everything arrive in order? */
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int data[2];
  static unsigned char block[5000];
  pipe(data);
  if (fork() == 0) {
    close(data[0]);
    for (int i = 0; i < 200; i++) {
      memset(block, i, sizeof block);
      int n = write(data[1], block, sizeof block);
      if (n != (int)sizeof block) _exit(1);
    }
    _exit(0);
  }
  close(data[1]);
  long total = 0, wrong = 0;
  int n;
  while ((n = read(data[0], block, 3001)) > 0) {
    for (int i = 0; i < n; i++)
      if (block[i] != (total + i) / 5000 % 256) wrong++;
    total += n;
  }
  int status;
  wait(&status);
  printf("%ld bytes, %ld wrong, writer's code %d\n", total, wrong, WEXITSTATUS(status));
  return 0;
}
