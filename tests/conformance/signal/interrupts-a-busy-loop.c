/* Does a signal reach a process that makes no system calls at all? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int stop;

static void on_usr1(int sig) {
  stop = 1;
}

int main(void) {
  int ready[2], status;
  char c;
  pipe(ready);
  pid_t pid = fork();
  if (pid == 0) {
    volatile long turns = 0;
    signal(SIGUSR1, on_usr1);
    write(ready[1], "r", 1);
    while (!stop) turns++;
    _exit(turns > 0 ? 6 : 7);
  }
  read(ready[0], &c, 1);
  usleep(20000);
  kill(pid, SIGUSR1);
  waitpid(pid, &status, 0);
  printf("loop ended: %d\n", WEXITSTATUS(status));
  pid = fork();
  if (pid == 0)
    for (;;) {}
  kill(pid, SIGKILL);
  waitpid(pid, &status, 0);
  printf("killed: %d\n", WTERMSIG(status));
  return 0;
}
