/* Does read give what is there, no more than asked, and keep the rest? */
#include <stdio.h>
#include <unistd.h>

int main(void) {
  int data[2];
  char text[64];
  pipe(data);
  write(data[1], "hello", 5);
  write(data[1], ", world", 7);
  int n = read(data[0], text, 3);
  printf("%d %.*s\n", n, n, text);
  n = read(data[0], text, sizeof text);
  printf("%d %.*s\n", n, n, text);
  write(data[1], "rest", 4);
  printf("nothing asked: %d\n", (int)read(data[0], text, 0));
  n = read(data[0], text, sizeof text);
  printf("%d %.*s\n", n, n, text);
  return 0;
}
