/* A handler with SA_RESTART for SIGCHLD and a wait for another child: does wait go on for the right one? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int runs;

static void on_child(int sig) {
  runs++;
}

int main(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_child;
  action.sa_flags = SA_RESTART;
  sigaction(SIGCHLD, &action, NULL);
  pid_t slow = fork();
  if (slow == 0) {
    usleep(60000);
    _exit(2);
  }
  pid_t quick = fork();
  if (quick == 0) {
    usleep(20000);
    _exit(1);
  }
  int status;
  pid_t got = waitpid(slow, &status, 0);
  printf("slow: %d, code %d\n", got == slow, WEXITSTATUS(status));
  got = waitpid(quick, &status, WNOHANG);
  printf("quick: %d, code %d\n", got == quick, WEXITSTATUS(status));
  printf("handler ran %d\n", runs);
  return 0;
}
