/* A program without a controlling terminal: what do isatty, /dev/tty and tcgetpgrp say? */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <termios.h>
#include <unistd.h>

int main(void) {
  printf("stdout is a terminal: %d", isatty(1));
  printf(", ENOTTY: %d\n", errno == ENOTTY);
  int answer = tcgetpgrp(1);
  printf("tcgetpgrp: %d, ENOTTY: %d\n", answer, errno == ENOTTY);
  answer = isatty(99);
  printf("isatty of a closed one: %d, EBADF: %d\n", answer, errno == EBADF);
  return 0;
}
