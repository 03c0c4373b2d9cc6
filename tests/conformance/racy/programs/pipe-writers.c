/* Two children each write three lines into one pipe: how do the lines lie in it? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int fd[2];
  char text[100];
  pipe(fd);
  for (int i = 0; i < 2; i++) {
    if (fork() == 0) {
      for (int n = 0; n < 3; n++) write(fd[1], i == 0 ? "A" : "B", 1);
      _exit(0);
    }
  }
  while (wait(NULL) > 0) {}
  text[read(fd[0], text, 99)] = 0;
  printf("%s\n", text);
  return 0;
}
