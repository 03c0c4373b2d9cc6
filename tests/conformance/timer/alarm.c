/* alarm: what does it return, does a new one replace the old, does 0 cancel, and does SIGALRM kill by default? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_alarm(int sig) {
  hits++;
}

int main(void) {
  int status;
  printf("none before: %u\n", alarm(100));
  printf("replaced: %u\n", alarm(50));
  printf("cancelled: %u\n", alarm(0));
  printf("none: %u\n", alarm(0));
  signal(SIGALRM, on_alarm);
  alarm(1);
  pause();
  printf("handler ran %d\n", hits);
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    signal(SIGALRM, SIG_DFL);
    alarm(1);
    for (;;) pause();
  }
  waitpid(pid, &status, 0);
  printf("killed by %d\n", WTERMSIG(status));
  return 0;
}
