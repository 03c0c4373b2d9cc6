/* An alarm during sleep: how much does sleep say is left, and does the rest of the sleep not happen? */
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static void on_alarm(int sig) {}

int main(void) {
  struct timespec a, b;
  signal(SIGALRM, on_alarm);
  clock_gettime(CLOCK_MONOTONIC, &a);
  alarm(1);
  unsigned left = sleep(10);
  clock_gettime(CLOCK_MONOTONIC, &b);
  printf("left 8 or 9: %d, took about a second: %d\n", left == 8 || left == 9, b.tv_sec - a.tv_sec <= 2);
  return 0;
}
