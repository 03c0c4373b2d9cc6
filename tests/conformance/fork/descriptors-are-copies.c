/* Does closing a descriptor in the child leave the parent's open? */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int fd = open("/tmp/copy", O_RDWR | O_CREAT | O_TRUNC, 0600);
  pid_t pid = fork();
  if (pid == 0) {
    write(fd, "child ", 6);
    close(fd);
    int answer = write(fd, "x", 1);
    _exit(answer == -1 && errno == EBADF ? 0 : 1);
  }
  int status;
  waitpid(pid, &status, 0);
  printf("child after close: EBADF %d\n", WEXITSTATUS(status) == 0);
  printf("parent writes: %d\n", (int)write(fd, "parent", 6));
  char text[32];
  lseek(fd, 0, SEEK_SET);
  int n = read(fd, text, sizeof text);
  printf("%.*s\n", n, text);
  unlink("/tmp/copy");
  return 0;
}
