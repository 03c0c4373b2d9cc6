/* kill(-1): whom does it reach, and not the sender (S9)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_usr1(int sig) {
  hits++;
}

int main(void) {
  int status;
  pid_t pids[2];
  signal(SIGUSR1, on_usr1);
  for (int i = 0; i < 2; i++) {
    pids[i] = fork();
    if (pids[i] == 0) {
      signal(SIGUSR1, SIG_DFL);
      for (;;) pause();
    }
  }
  usleep(20000);
  printf("kill(-1) = %d\n", kill(-1, SIGUSR1));
  for (int i = 0; i < 2; i++) {
    waitpid(pids[i], &status, 0);
    printf("child %d killed by %d\n", i, WTERMSIG(status));
  }
  printf("sender: %d\n", hits);
  return 0;
}
