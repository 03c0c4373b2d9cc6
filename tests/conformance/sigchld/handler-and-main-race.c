/* The handler has reaped the child before main waits for it: what does main's wait say? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int reaped;

static void on_child(int sig) {
  int saved = errno;
  while (waitpid(-1, NULL, WNOHANG) > 0) reaped++;
  errno = saved;
}

int main(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_child;
  action.sa_flags = SA_RESTART;
  sigaction(SIGCHLD, &action, NULL);
  pid_t pid = fork();
  if (pid == 0) {
    usleep(20000);
    _exit(1);
  }
  while (!reaped) usleep(1000);
  int answer = waitpid(pid, NULL, 0);
  printf("main: %d, ECHILD: %d, handler reaped %d\n", answer, errno == ECHILD, reaped);
  return 0;
}
