/* Two children wait for one byte from the same pipe: who gets it? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int fd[2], status;
  pipe(fd);
  for (int i = 1; i <= 2; i++) {
    if (fork() == 0) {
      char byte;
      close(fd[1]);
      _exit(read(fd[0], &byte, 1) == 1 ? i : 0);
    }
  }
  usleep(5000);
  write(fd[1], "x", 1);
  close(fd[1]);
  for (int n = 0; n < 2; n++) {
    wait(&status);
    if (WEXITSTATUS(status) != 0) printf("%d\n", WEXITSTATUS(status));
  }
  return 0;
}
