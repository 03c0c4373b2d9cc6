/* What do alarm, setitimer, nanosleep and clock_nanosleep answer and leave over? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <sys/time.h>
#include <sys/wait.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r, r < 0 ? strerror(errno) : "ok");
  fflush(stdout);
}

static volatile int hits;
static void h(int s) { hits++; }
int main(void) {
  signal(SIGALRM, h);
  w("alarm", alarm(10));
  w("alarm", alarm(0));
  w("alarm", alarm(0));
  struct itimerval it = {{0, 0}, {5, 0}}, o = {{9,9},{9,9}};
  w("set", setitimer(ITIMER_REAL, &it, &o));
  printf("%ld %ld %ld %ld\n", o.it_value.tv_sec, o.it_value.tv_usec, o.it_interval.tv_sec, o.it_interval.tv_usec);
  w("alarm over itimer", alarm(7));
  w("get", getitimer(ITIMER_REAL, &o));
  printf("%d %ld\n", o.it_value.tv_sec >= 6, o.it_interval.tv_sec);
  it.it_value.tv_sec = 0;
  it.it_value.tv_usec = 0;
  w("disarm", setitimer(ITIMER_REAL, &it, &o));
  printf("%d\n", o.it_value.tv_sec >= 6);
  w("alarm", alarm(0));
  it.it_value.tv_usec = 1000000;
  w("usec", setitimer(ITIMER_REAL, &it, 0));
  it.it_value.tv_usec = -1;
  w("neg usec", setitimer(ITIMER_REAL, &it, 0));
  it.it_value.tv_usec = 0;
  it.it_value.tv_sec = -1;
  w("neg sec", setitimer(ITIMER_REAL, &it, 0));
  it.it_value.tv_sec = 0;
  it.it_interval.tv_usec = 1000000;
  w("bad interval", setitimer(ITIMER_REAL, &it, 0));
  w("which 3", setitimer(3, &it, 0));
  w("which -1", getitimer(-1, &it));
  w("efault", setitimer(ITIMER_REAL, (void *)8, 0));
  w("get efault", getitimer(ITIMER_REAL, (void *)8));
  it.it_interval.tv_usec = 0;
  it.it_interval.tv_sec = 3;
  w("zero value, interval", setitimer(ITIMER_REAL, &it, 0));
  getitimer(ITIMER_REAL, &o);
  printf("%ld %ld %ld\n", o.it_value.tv_sec, o.it_value.tv_usec, o.it_interval.tv_sec);
  it.it_interval.tv_sec = 0;
  it.it_interval.tv_usec = 20000;
  it.it_value.tv_usec = 20000;
  setitimer(ITIMER_REAL, &it, 0);
  while (hits < 5) pause();
  it.it_value.tv_usec = 0;
  setitimer(ITIMER_REAL, &it, 0);
  printf("hits %d\n", hits);
  it.it_interval.tv_usec = 0;
  it.it_value.tv_sec = 2;
  w("virt", setitimer(ITIMER_VIRTUAL, &it, 0));
  w("prof", setitimer(ITIMER_PROF, &it, 0));
  getitimer(ITIMER_VIRTUAL, &o);
  printf("%ld %d\n", o.it_value.tv_sec, o.it_value.tv_usec >= 0);
  pid_t c = fork();
  if (!c) {
    getitimer(ITIMER_VIRTUAL, &o);
    printf("child virt %ld %ld alarm %d\n", o.it_value.tv_sec, o.it_value.tv_usec, alarm(0));
    fflush(stdout);
    _exit(0);
  }
  wait(0);
  alarm(3);
  w("sleep cut by nothing", sleep(0));
  struct timespec ts = {-1, 0}, rem;
  w("nanosleep neg", nanosleep(&ts, 0));
  ts.tv_sec = 0;
  ts.tv_nsec = 1000000000;
  w("nsec", nanosleep(&ts, 0));
  ts.tv_nsec = 0;
  w("zero", nanosleep(&ts, &rem));
  w("efault", nanosleep((void *)8, 0));
  printf("cns bad clock %d\n", clock_nanosleep(77, 0, &ts, 0));
  printf("cns thread cpu %d\n", clock_nanosleep(CLOCK_THREAD_CPUTIME_ID, 0, &ts, 0));
  printf("cns efault %d\n", clock_nanosleep(CLOCK_MONOTONIC, 0, (void *)8, 0));
  ts.tv_nsec = -5;
  printf("cns neg %d\n", clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &ts, 0));
  clock_gettime(CLOCK_MONOTONIC, &ts);
  ts.tv_nsec = ts.tv_nsec > 1000 ? ts.tv_nsec - 1000 : 0;
  printf("cns past %d\n", clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &ts, 0));
  clock_gettime(CLOCK_REALTIME, &ts);
  ts.tv_nsec += 20000000;
  if (ts.tv_nsec >= 1000000000) ts.tv_nsec -= 1000000000, ts.tv_sec++;
  struct timespec a;
  printf("cns real abs %d", clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &ts, 0));
  clock_gettime(CLOCK_REALTIME, &a);
  printf(" %d\n", a.tv_sec > ts.tv_sec || (a.tv_sec == ts.tv_sec && a.tv_nsec >= ts.tv_nsec));
  hits = 0;
  it.it_value.tv_sec = 0;
  it.it_value.tv_usec = 30000;
  setitimer(ITIMER_REAL, &it, 0);
  clock_gettime(CLOCK_MONOTONIC, &ts);
  ts.tv_sec += 5;
  rem.tv_sec = 77;
  printf("cns abs eintr %d rem untouched %d\n", clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &ts, &rem),
      rem.tv_sec == 77);
  setitimer(ITIMER_REAL, &it, 0);
  ts.tv_sec = 5;
  ts.tv_nsec = 0;
  printf("cns rel eintr %d", clock_nanosleep(CLOCK_MONOTONIC, 0, &ts, &rem));
  printf(" rem %ld\n", rem.tv_sec);
  setitimer(ITIMER_REAL, &it, 0);
  printf("sleep left %u\n", sleep(5));
  setitimer(ITIMER_REAL, &it, 0);
  w("usleep", usleep(500000));
  setitimer(ITIMER_REAL, &it, 0);
  rem.tv_sec = 99;
  w("nanosleep", nanosleep(&ts, &rem));
  printf("%ld %d\n", rem.tv_sec, rem.tv_nsec > 900000000);
  w("usleep big", usleep(1000000));
  w("clock_gettime bad", clock_gettime(99, &ts));
  w("clock_gettime", clock_gettime(CLOCK_MONOTONIC, &ts));
  w("clock_getres", clock_getres(CLOCK_MONOTONIC, &ts));
  printf("%ld %ld\n", ts.tv_sec, ts.tv_nsec);
  w("getres null", clock_getres(CLOCK_REALTIME, 0));
  w("getres bad", clock_getres(50, 0));
  w("ualarm", ualarm(1000, 0) == 0 ? 0 : 1);
  pause();
  return 0;
}
