/* A timer and a sleep end after the same time: is the sleep interrupted, or is it over? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <time.h>

static void handler(int sig) { (void)sig; }

int main(void) {
  struct itimerval timer = {{0, 0}, {0, 5000}};
  struct timespec time = {0, 5000000};
  signal(SIGALRM, handler);
  setitimer(ITIMER_REAL, &timer, NULL);
  printf("%s\n", nanosleep(&time, NULL) == 0 ? "over" : "interrupted");
  return 0;
}
