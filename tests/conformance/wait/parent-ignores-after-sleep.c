/* A wait that sleeps while a handler sets SIG_IGN: what does it say when the child dies? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void on_usr1(int sig) {
  signal(SIGCHLD, SIG_IGN);
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
    usleep(30000);
    kill(parent, SIGUSR1);
    usleep(30000);
    _exit(5);
  }
  int answer = waitpid(pid, NULL, 0);
  printf("%d, ECHILD %d\n", answer, errno == ECHILD);
  return 0;
}
