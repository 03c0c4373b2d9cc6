/* Do open descriptors stay over exec with their offsets, and does O_CLOEXEC close one? */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc > 1) {
    char text[16];
    int n = read(atoi(argv[1]), text, 4);
    printf("kept: %.*s\n", n, text);
    n = read(atoi(argv[2]), text, 4);
    printf("closed: %d, EBADF: %d\n", n, errno == EBADF);
    unlink("/tmp/kept");
    return 0;
  }
  char a[8], b[8];
  int kept = open("/tmp/kept", O_RDWR | O_CREAT | O_TRUNC, 0600);
  write(kept, "abcdefgh", 8);
  lseek(kept, 3, SEEK_SET);
  int closing = open("/tmp/kept", O_RDONLY | O_CLOEXEC);
  sprintf(a, "%d", kept);
  sprintf(b, "%d", closing);
  execl(argv[0], argv[0], a, b, NULL);
  return 1;
}
