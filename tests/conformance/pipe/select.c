/* select: which sets come back, how many bits, and what is left of the time? */
#include <errno.h>
#include <stdio.h>
#include <sys/select.h>
#include <unistd.h>

int main(void) {
  int a[2], b[2];
  fd_set readable, writable;
  pipe(a);
  pipe(b);
  write(b[1], "x", 1);
  FD_ZERO(&readable);
  FD_ZERO(&writable);
  FD_SET(a[0], &readable);
  FD_SET(b[0], &readable);
  FD_SET(a[1], &writable);
  int answer = select(b[1] + 1, &readable, &writable, NULL, NULL);
  printf("%d: a %d b %d, a writable %d\n", answer, FD_ISSET(a[0], &readable) != 0, FD_ISSET(b[0], &readable) != 0,
         FD_ISSET(a[1], &writable) != 0);
  FD_ZERO(&readable);
  FD_SET(a[0], &readable);
  struct timeval limit = {0, 30000};
  answer = select(a[0] + 1, &readable, NULL, NULL, &limit);
  printf("nothing: %d, a %d, left %ld %ld\n", answer, FD_ISSET(a[0], &readable) != 0, (long)limit.tv_sec, (long)limit.tv_usec);
  FD_SET(a[0], &readable);
  limit.tv_sec = 100;
  close(a[1]);
  answer = select(a[0] + 1, &readable, NULL, NULL, &limit);
  printf("EOF is readable: %d, left %d\n", answer, limit.tv_sec >= 99);
  limit.tv_sec = 0;
  limit.tv_usec = 20000;
  printf("only time: %d\n", select(0, NULL, NULL, NULL, &limit));
  close(a[0]);
  FD_ZERO(&readable);
  FD_SET(a[0], &readable);
  answer = select(a[0] + 1, &readable, NULL, NULL, NULL);
  printf("closed: %d, EBADF %d\n", answer, errno == EBADF);
  return 0;
}
