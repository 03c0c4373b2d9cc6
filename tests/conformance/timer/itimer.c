/* setitimer: does the handler run again and again, what does getitimer show, and does zero stop it? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

static volatile int hits;

static void on_alarm(int sig) {
  hits++;
}

int main(void) {
  struct itimerval timer = {{0, 20000}, {0, 20000}}, old;
  signal(SIGALRM, on_alarm);
  setitimer(ITIMER_REAL, &timer, NULL);
  while (hits < 5) pause();
  getitimer(ITIMER_REAL, &old);
  printf("interval %ld us, value within it %d\n", (long)old.it_interval.tv_usec,
         old.it_value.tv_sec == 0 && old.it_value.tv_usec <= 20000);
  memset(&timer, 0, sizeof timer);
  setitimer(ITIMER_REAL, &timer, &old);
  printf("old interval %ld us\n", (long)old.it_interval.tv_usec);
  int before = hits;
  usleep(60000);
  printf("stopped: %d\n", hits == before);
  timer.it_value.tv_sec = 500;
  setitimer(ITIMER_REAL, &timer, NULL);
  unsigned left = alarm(0);
  printf("alarm sees it: %d\n", left == 500 || left == 499);
  timer.it_value.tv_usec = 1000000;
  int answer = setitimer(ITIMER_REAL, &timer, NULL);
  printf("a million microseconds: %d, EINVAL %d\n", answer, errno == EINVAL);
  answer = setitimer(9, &timer, NULL);
  printf("timer 9: %d, EINVAL %d\n", answer, errno == EINVAL);
  return 0;
}
