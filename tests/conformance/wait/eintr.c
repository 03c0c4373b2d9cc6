/* Does a handled signal without SA_RESTART end a sleeping wait with EINTR (W10)? */
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
  sigaction(SIGUSR1, &action, NULL);
  pid_t parent = getpid();
  pid_t pid = fork();
  if (pid == 0) {
    usleep(30000);
    kill(parent, SIGUSR1);
    usleep(30000);
    _exit(1);
  }
  int status;
  int answer = waitpid(pid, &status, 0);
  printf("first: %d, EINTR: %d, handler ran %d\n", answer, errno == EINTR, hits);
  answer = waitpid(pid, &status, 0);
  printf("second: the child %d, code %d\n", answer == pid, WEXITSTATUS(status));
  return 0;
}
