/* A reader asleep on a pipe: does it get EOF when the only writer is killed? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int data[2], status;
  char c;
  pipe(data);
  pid_t writer = fork();
  if (writer == 0) {
    for (;;) pause();
  }
  close(data[1]);
  pid_t reader = fork();
  if (reader == 0) _exit(read(data[0], &c, 1) == 0 ? 20 : 21);
  usleep(20000);
  kill(writer, SIGKILL);
  waitpid(reader, &status, 0);
  printf("reader: %d\n", WEXITSTATUS(status));
  waitpid(writer, &status, 0);
  printf("writer: %d\n", WTERMSIG(status));
  return 0;
}
