/* Is sigwaitinfo ended with EINTR by a handler of another signal, SA_RESTART or not (S8)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_usr2(int sig) {
  hits++;
}

int main(void) {
  struct sigaction action;
  sigset_t set;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_usr2;
  action.sa_flags = SA_RESTART;
  sigaction(SIGUSR2, &action, NULL);
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigprocmask(SIG_BLOCK, &set, NULL);
  pid_t parent = getpid();
  pid_t pid = fork();
  if (pid == 0) {
    usleep(30000);
    kill(parent, SIGUSR2);
    _exit(0);
  }
  int sig = sigwaitinfo(&set, NULL);
  printf("%d, EINTR %d, handler ran %d\n", sig, errno == EINTR, hits);
  wait(NULL);
  return 0;
}
