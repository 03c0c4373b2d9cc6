/* Which clocks are there, how fine are they, and can one process read another's CPU time? */
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(void) {
  static const clockid_t clocks[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_REALTIME_COARSE, CLOCK_MONOTONIC_COARSE,
                                     CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, CLOCK_BOOTTIME, 77};
  struct timespec t = {0, 0};
  clockid_t clock;

  for (int i = 0; i < 8; i++) {
    errno = 0;
    int result = clock_getres(clocks[i], &t);
    printf("%d %ld %d\n", result, result ? 0 : t.tv_nsec, errno);
  }
  pid_t pid = fork();
  if (pid == 0) {
    do
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    while (t.tv_nsec < 50000000);
    for (;;) pause();
  }
  printf("%d", clock_getcpuclockid(pid, &clock));
  do
    clock_gettime(clock, &t);
  while (t.tv_nsec < 50000000);
  printf(" %d\n", t.tv_sec == 0 && t.tv_nsec < 400000000);
  kill(pid, SIGKILL);
  waitpid(pid, NULL, 0);
  printf("%d", clock_getcpuclockid(pid, &clock));
  errno = 0;
  printf(" %d %d\n", clock_gettime(clock, &t), errno);
  printf("%d", clock_getcpuclockid(0, &clock));
  printf(" %d\n", clock_gettime(clock, &t));
  printf("%u", alarm(INT_MAX));
  printf(" %u", alarm(UINT_MAX));
  printf(" %u", alarm(5));
  printf(" %u", alarm(0));
  printf(" %u\n", alarm(0));
  return 0;
}
