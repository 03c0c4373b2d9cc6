/* Endless recursion: SIGSEGV at the end of the stack? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static int deeper(int n) {
  volatile char room[1024];
  room[0] = n;
  return deeper(n + 1) + room[0];
}

int main(void) {
  int status;
  pid_t pid = fork();
  if (pid == 0) _exit(deeper(0));
  waitpid(pid, &status, 0);
  printf("killed %d by %d\n", WIFSIGNALED(status), WTERMSIG(status));
  return 0;
}
