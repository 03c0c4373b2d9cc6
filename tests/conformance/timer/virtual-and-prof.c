/* ITIMER_VIRTUAL and ITIMER_PROF: do they run only while the process works, not while it sleeps? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

static volatile int virtual, prof;

static void on_signal(int sig) {
  if (sig == SIGVTALRM) virtual++;
  else prof++;
}

int main(void) {
  struct itimerval timer = {{0, 0}, {0, 50000}};
  signal(SIGVTALRM, on_signal);
  signal(SIGPROF, on_signal);
  setitimer(ITIMER_VIRTUAL, &timer, NULL);
  setitimer(ITIMER_PROF, &timer, NULL);
  usleep(150000);
  printf("after sleeping: %d %d\n", virtual, prof);
  volatile long work = 0;
  while (!virtual || !prof) work++;
  printf("after working: %d %d\n", virtual, prof);
  return 0;
}
