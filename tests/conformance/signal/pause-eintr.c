/* Does pause return -1 and EINTR, even with SA_RESTART (S8)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void on_usr1(int sig) {}

int main(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_usr1;
  action.sa_flags = SA_RESTART;
  sigaction(SIGUSR1, &action, NULL);
  pid_t parent = getpid();
  pid_t pid = fork();
  if (pid == 0) {
    usleep(30000);
    kill(parent, SIGUSR1);
    _exit(0);
  }
  int answer = pause();
  printf("pause: %d, EINTR: %d\n", answer, errno == EINTR);
  waitpid(pid, NULL, 0);
  return 0;
}
