/* Does SA_RESTART let a sleeping wait go on after the handler (W10)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_usr1(int sig) {
  hits++;
}

int main(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_usr1;
  action.sa_flags = SA_RESTART;
  sigaction(SIGUSR1, &action, NULL);
  pid_t parent = getpid();
  pid_t pid = fork();
  if (pid == 0) {
    for (int i = 0; i < 3; i++) {
      usleep(20000);
      kill(parent, SIGUSR1);
    }
    usleep(20000);
    _exit(1);
  }
  int status;
  int answer = waitpid(pid, &status, 0);
  printf("the child: %d, code %d, handler ran %d\n", answer == pid, WEXITSTATUS(status), hits);
  return 0;
}
