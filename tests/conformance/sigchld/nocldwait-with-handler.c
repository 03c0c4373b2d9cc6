/* SA_NOCLDWAIT with a handler: the handler runs, the zombie does not stay (W7). */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int runs, found;

static void on_child(int sig) {
  runs++;
  if (waitpid(-1, NULL, WNOHANG) > 0) found++;
}

int main(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_child;
  action.sa_flags = SA_NOCLDWAIT | SA_RESTART;
  sigaction(SIGCHLD, &action, NULL);
  pid_t pid = fork();
  if (pid == 0) {
    usleep(20000);
    _exit(0);
  }
  int answer = waitpid(pid, NULL, 0);
  printf("wait: %d, ECHILD: %d\n", answer, errno == ECHILD);
  printf("handler ran %d, found %d\n", runs, found);
  answer = kill(pid, 0);
  printf("gone: %d\n", answer == -1 && errno == ESRCH);
  return 0;
}
