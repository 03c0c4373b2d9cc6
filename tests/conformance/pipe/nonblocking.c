/* O_NONBLOCK on a pipe: EAGAIN when empty, partial and refused writes when full; how much does it hold? */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
  int data[2];
  static char block[65536];
  printf("pipe2 %d\n", pipe2(data, O_NONBLOCK | O_CLOEXEC));
  printf("flags: %d %d\n", (fcntl(data[0], F_GETFL) & O_NONBLOCK) != 0, fcntl(data[1], F_GETFD) == FD_CLOEXEC);
  int n = read(data[0], block, 1);
  printf("empty: %d, EAGAIN %d\n", n, errno == EAGAIN);
  long total = 0;
  while ((n = write(data[1], block, 4096)) > 0) total += n;
  printf("full after %ld, EAGAIN %d\n", total, errno == EAGAIN);
  n = read(data[0], block, 4096);
  n = write(data[1], block, 5000);
  printf("more than PIPE_BUF into 4096 free: %d\n", n);
  n = write(data[1], block, 1);
  printf("full again: %d, EAGAIN %d\n", n, errno == EAGAIN);
  n = read(data[0], block, 100);
  n = write(data[1], block, 200);
  printf("no whole page free: %d\n", n);
  close(data[1]);
  total = 0;
  while ((n = read(data[0], block, sizeof block)) > 0) total += n;
  printf("drained %ld, then %d\n", total, n);
  fcntl(data[0], F_SETFL, 0);
  printf("O_NONBLOCK cleared: %d\n", (fcntl(data[0], F_GETFL) & O_NONBLOCK) == 0);
  return 0;
}
