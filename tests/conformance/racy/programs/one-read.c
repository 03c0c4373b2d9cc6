/* A child writes twice into a pipe on which its parent sleeps: does one read() answer the first piece, or both? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int fd[2];
  char text[100];
  pipe(fd);
  if (fork() == 0) {
    write(fd[1], "one", 3);
    write(fd[1], "two", 3);
    _exit(0);
  }
  text[read(fd[0], text, 99)] = 0;
  printf("%s\n", text);
  wait(NULL);
  return 0;
}
