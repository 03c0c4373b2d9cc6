/* W15: whose times does a wait add, and whose are never added? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <sys/wait.h>
#include <sys/times.h>
#include <sys/resource.h>

static void burn(int ms) {
  struct timespec a, b;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
  do clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
  while ((b.tv_sec - a.tv_sec) * 1000 + (b.tv_nsec - a.tv_nsec) / 1000000 < ms);
}

static long ms(struct rusage *r) {
  return (r->ru_utime.tv_sec + r->ru_stime.tv_sec) * 1000 + (r->ru_utime.tv_usec + r->ru_stime.tv_usec) / 1000;
}

int main(void) {
  struct rusage r;
  int st;
  struct tms t;
  pid_t c = fork();
  if (!c) {
    pid_t g = fork();
    if (!g) {
      burn(60);
      _exit(0);
    }
    waitpid(g, 0, 0);
    burn(40);
    _exit(3);
  }
  wait4(c, &st, 0, &r);
  printf("%x total %d maxrss %d\n", st, ms(&r) >= 95 && ms(&r) < 200, r.ru_maxrss > 0);
  getrusage(RUSAGE_CHILDREN, &r);
  printf("children %d\n", ms(&r) >= 95);
  getrusage(RUSAGE_SELF, &r);
  printf("self %d\n", ms(&r) < 50);
  times(&t);
  printf("cutime %d\n", t.tms_cutime + t.tms_cstime >= 9);
  c = fork();
  if (!c) {
    pid_t g = fork();
    if (!g) {
      burn(60);
      _exit(0);
    }
    usleep(120000);
    _exit(0);
  }
  wait4(c, &st, 0, &r);
  printf("not waited for %d\n", ms(&r) < 50);
  signal(SIGCHLD, SIG_IGN);
  getrusage(RUSAGE_CHILDREN, &r);
  long before = ms(&r);
  c = fork();
  if (!c) {
    burn(50);
    _exit(0);
  }
  errno = 0;
  wait(&st);
  printf("%s\n", strerror(errno));
  getrusage(RUSAGE_CHILDREN, &r);
  printf("autoreaped not added %d\n", ms(&r) - before < 20);
  signal(SIGCHLD, SIG_DFL);
  c = fork();
  if (!c) {
    burn(30);
    raise(SIGSTOP);
    burn(30);
    _exit(0);
  }
  wait4(c, &st, WUNTRACED, &r);
  printf("stopped %x %d\n", st, ms(&r) >= 29);
  kill(c, SIGCONT);
  memset(&r, 0, sizeof r);
  wait4(c, &st, WCONTINUED, &r);
  printf("%x\n", st);
  if (st == 0xffff) wait4(c, &st, 0, &r);
  printf("%x %d\n", st, ms(&r) >= 58);
  c = fork();
  if (!c) _exit(0);
  usleep(20000);
  siginfo_t si;
  memset(&r, 0, sizeof r);
  before = 0;
  waitid(P_PID, c, &si, WEXITED | WNOWAIT);
  printf("%d\n", wait3(&st, WNOHANG, &r) == c);
  printf("bad %d\n", getrusage(5, &r));
  printf("%d\n", errno);
  printf("null ok %d\n", wait3(NULL, WNOHANG, NULL));
  struct timespec ts;
  clockid_t ck;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &ts);
  printf("cpu %d\n", ts.tv_sec == 0);
  return 0;
}
