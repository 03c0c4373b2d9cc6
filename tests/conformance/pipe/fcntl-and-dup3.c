/* F_DUPFD, FD_CLOEXEC, dup3: lowest number from a limit, flags of the copy, and what is refused. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static const char *name(int answer) {
  if (answer >= 0) return "fine";
  return errno == EBADF ? "EBADF" : errno == EINVAL ? "EINVAL" : "another";
}

int main(void) {
  printf("F_DUPFD from 10: %d\n", fcntl(1, F_DUPFD, 10));
  printf("again: %d\n", fcntl(1, F_DUPFD, 10));
  int copy = fcntl(1, F_DUPFD_CLOEXEC, 20);
  printf("F_DUPFD_CLOEXEC: %d, flag %d\n", copy, fcntl(copy, F_GETFD));
  fcntl(copy, F_SETFD, 0);
  printf("cleared: %d\n", fcntl(copy, F_GETFD));
  printf("dup3: %d\n", dup3(1, 30, O_CLOEXEC));
  printf("its flag: %d\n", fcntl(30, F_GETFD));
  printf("a dup of it has none: %d\n", fcntl(dup(30), F_GETFD));
  printf("dup3 onto itself: %s\n", name(dup3(1, 1, 0)));
  printf("dup3 bad flag: %s\n", name(dup3(1, 31, O_APPEND)));
  printf("closed: %s\n", name(fcntl(99, F_GETFD)));
  printf("F_DUPFD too high: %s\n", name(fcntl(1, F_DUPFD, 1 << 30)));
  int ends[2];
  pipe(ends);
  printf("access modes of a pipe's ends: %d %d\n", fcntl(ends[0], F_GETFL) & O_ACCMODE, fcntl(ends[1], F_GETFL) & O_ACCMODE);
  return 0;
}
