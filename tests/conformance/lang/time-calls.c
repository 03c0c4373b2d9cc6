/* time, clock_gettime, nanosleep: does time move forward by what was slept? */
#include <stdio.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

int main(void) {
  struct timespec a, b;
  struct timeval tv;
  clock_gettime(CLOCK_MONOTONIC, &a);
  struct timespec pause = {0, 50000000};
  printf("nanosleep %d\n", nanosleep(&pause, NULL));
  clock_gettime(CLOCK_MONOTONIC, &b);
  long ms = (b.tv_sec - a.tv_sec) * 1000 + (b.tv_nsec - a.tv_nsec) / 1000000;
  printf("about 50 ms: %d\n", ms >= 49 && ms < 1000);
  gettimeofday(&tv, NULL);
  time_t now = time(NULL);
  printf("same clock: %d\n", now - tv.tv_sec >= 0 && now - tv.tv_sec <= 1);
  printf("sleep(0) %u\n", sleep(0));
  return 0;
}
