/* What do the wrong ends, closed descriptors and bad addresses answer? */
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

static const char *name(long answer) {
  if (answer >= 0) return "fine";
  return errno == EBADF ? "EBADF" : errno == EFAULT ? "EFAULT" : errno == EINVAL ? "EINVAL" : errno == ESPIPE ? "ESPIPE" : "another";
}

int main(void) {
  int data[2];
  char c = 'x';
  printf("pipe at a bad address: %s\n", name(pipe((int *)8)));
  printf("pipe: %s\n", name(pipe(data)));
  printf("numbers %d %d\n", data[0], data[1]);
  printf("read the write end: %s\n", name(read(data[1], &c, 1)));
  printf("write the read end: %s\n", name(write(data[0], &c, 1)));
  printf("write a bad address: %s\n", name(write(data[1], (char *)8, 1)));
  printf("seek: %s\n", name(lseek(data[0], 0, SEEK_SET)));
  printf("close: %s\n", name(close(data[0])));
  printf("close again: %s\n", name(close(data[0])));
  printf("read closed: %s\n", name(read(data[0], &c, 1)));
  printf("close 999: %s\n", name(close(999)));
  printf("close -1: %s\n", name(close(-1)));
  return 0;
}
