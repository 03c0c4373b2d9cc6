/* The reader sees a dying writer's EOF, and only then is the writer a zombie: what does a WNOHANG in between say at last? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int data[2], status;
  char c;
  pipe(data);
  pid_t pid = fork();
  if (pid == 0) {
    close(data[0]);
    _exit(31);
  }
  close(data[1]);
  printf("EOF: %d\n", (int)read(data[0], &c, 1));
  printf("reaped: %d\n", waitpid(pid, &status, 0) == pid);
  printf("code %d\n", WEXITSTATUS(status));
  return 0;
}
