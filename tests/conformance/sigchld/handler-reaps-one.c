/* The textbook handler: does SIGCHLD come when the child ends, and does waitpid in the handler reap it? */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t reaped, code;

static void on_child(int sig) {
  int status;
  if (waitpid(-1, &status, WNOHANG) > 0) {
    reaped++;
    code = WEXITSTATUS(status);
  }
}

int main(void) {
  signal(SIGCHLD, on_child);
  pid_t pid = fork();
  if (pid == 0) exit(17);
  while (!reaped) usleep(5000);
  printf("reaped %d, code %d\n", (int)reaped, (int)code);
  printf("nothing left: %d\n", wait(NULL));
  return 0;
}
