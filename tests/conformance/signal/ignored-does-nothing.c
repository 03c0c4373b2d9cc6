/* Is an ignored signal dropped, so that even a terminating one leaves pause asleep (S1)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_usr2(int sig) {
  hits++;
}

int main(void) {
  int status;
  signal(SIGTERM, SIG_IGN);
  signal(SIGINT, SIG_IGN);
  signal(SIGUSR2, on_usr2);
  pid_t parent = getpid();
  pid_t pid = fork();
  if (pid == 0) {
    usleep(20000);
    kill(parent, SIGTERM);
    kill(parent, SIGINT);
    kill(parent, SIGWINCH);
    usleep(20000);
    kill(parent, SIGUSR2);
    _exit(0);
  }
  pause();
  printf("woken by USR2: %d\n", hits);
  waitpid(pid, &status, 0);
  return 0;
}
