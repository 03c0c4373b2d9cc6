/* A read that sleeps while its process is stopped and continued: does it go on without EINTR? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int data[2], status;
  pipe(data);
  pid_t pid = fork();
  if (pid == 0) {
    char c;
    int n = read(data[0], &c, 1);
    _exit(n == 1 ? c : 1);
  }
  usleep(20000);
  kill(pid, SIGSTOP);
  waitpid(pid, &status, WUNTRACED);
  kill(pid, SIGCONT);
  usleep(20000);
  write(data[1], "d", 1);
  waitpid(pid, &status, 0);
  printf("read: %c\n", WEXITSTATUS(status));
  return 0;
}
