/* dup gives the lowest free number, dup2 closes what was there, both share one opening. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
  int data[2];
  char text[16];
  pipe(data);
  close(0);
  int lowest = dup(data[0]);
  printf("dup gives %d\n", lowest);
  printf("dup2 gives %d\n", dup2(data[1], 9));
  printf("onto itself %d\n", dup2(data[1], data[1]));
  write(9, "through nine", 12);
  int n = read(0, text, sizeof text);
  printf("%.*s\n", n, text);
  close(data[1]);
  write(9, "more", 4);
  n = read(data[0], text, sizeof text);
  printf("%.*s\n", n, text);
  close(9);
  printf("EOF %d\n", (int)read(0, text, sizeof text));
  int answer = dup2(77, 5);
  printf("dup2 of a closed one: %d, EBADF: %d\n", answer, errno == EBADF);
  answer = dup2(1, -1);
  printf("dup2 onto -1: %d, EBADF: %d\n", answer, errno == EBADF);
  fflush(stdout);
  int out = dup(1);
  close(1);
  int file = open("/tmp/redirected", O_RDWR | O_CREAT | O_TRUNC, 0600);
  dprintf(out, "the next opening got %d\n", file);
  unlink("/tmp/redirected");
  return 0;
}
