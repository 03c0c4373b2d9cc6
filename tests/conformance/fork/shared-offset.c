/* Do parent and child share a file's offset? */
#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  char text[32];
  int fd = open("/tmp/offset", O_RDWR | O_CREAT | O_TRUNC, 0600);
  write(fd, "abcdefghij", 10);
  lseek(fd, 0, SEEK_SET);
  pid_t pid = fork();
  if (pid == 0) {
    read(fd, text, 4);
    _exit(0);
  }
  waitpid(pid, NULL, 0);
  int n = read(fd, text, sizeof text);
  printf("parent reads on: %.*s\n", n, text);
  printf("offset %ld\n", (long)lseek(fd, 0, SEEK_CUR));
  int own = open("/tmp/offset", O_RDONLY);
  n = read(own, text, 3);
  printf("an own opening starts anew: %.*s\n", n, text);
  unlink("/tmp/offset");
  return 0;
}
