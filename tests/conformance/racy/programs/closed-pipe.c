/* A parent closes the reading end right after fork. Does its child's write still succeed, or does SIGPIPE kill it? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int fd[2], status;
  pipe(fd);
  if (fork() == 0) {
    close(fd[0]);
    _exit(write(fd[1], "x", 1) == 1 ? 0 : 1);
  }
  close(fd[0]);
  wait(&status);
  printf("%s\n", WIFSIGNALED(status) ? "killed" : "written");
  return 0;
}
