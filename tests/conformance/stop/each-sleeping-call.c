/* S8: what do a stop and a continuation do to each sleeping call? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <poll.h>
#include <time.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <sys/stat.h>
#include <sys/signalfd.h>

// what a stop and a continuation do to each sleeping call
static int p[2], q[2];
static void one(const char *n, int which) {
  int st;
  fflush(stdout);
  pid_t c = fork();
  if (!c) {
    char b;
    long r = 0;
    sigset_t s;
    siginfo_t si;
    struct timespec ts = {0, 80000000};
    struct timeval tv = {0, 80000};
    struct pollfd pf = {p[0], POLLIN, 0};
    fd_set rs;
    FD_ZERO(&rs);
    FD_SET(p[0], &rs);
    sigemptyset(&s);
    sigaddset(&s, SIGWINCH);
    sigprocmask(SIG_BLOCK, &s, 0);
    alarm(3);
    errno = 0;
    switch (which) {
      case 0: r = read(q[0], &b, 1);
      break;
      case 1: {
        pid_t k = fork();
        if (!k) {
          usleep(120000);
          _exit(0);
        }
        r = waitpid(k, 0, 0) == k;
        break;
      }
      case 4: r = nanosleep(&ts, 0);
      break;
      case 5: r = poll(&pf, 1, 80);
      break;
      case 6: r = select(p[0] + 1, &rs, 0, 0, &tv);
      break;
      case 7: r = sigwaitinfo(&s, &si);
      break;
      case 8: r = sigtimedwait(&s, &si, &ts);
      break;
      case 10: {
        int f = signalfd(-1, &s, 0);
        struct signalfd_siginfo x;
        r = read(f, &x, sizeof x);
        break;
      }
      case 11: r = ppoll(&pf, 1, &ts, 0);
      break;
      case 12: {
        sigset_t e;
        sigemptyset(&e);
        r = pselect(p[0] + 1, &rs, 0, 0, &ts, &e);
        break;
      }
    }
    printf("%s: %ld %s\n", n, r, r < 0 ? strerror(errno) : "ok");
    fflush(stdout);
    _exit(0);
  }
  usleep(30000);
  kill(c, SIGSTOP);
  waitpid(c, &st, WUNTRACED);
  usleep(20000);
  kill(c, SIGCONT);
  usleep(20000);
  if (which == 0) write(q[1], "x", 1);
  if (which == 7 || which == 10) kill(c, SIGWINCH);
  waitpid(c, &st, 0);
  printf("  %x\n", st);
}

int main(void) {
  pipe(p);
  pipe(q);
  one("read", 0);
  one("waitpid", 1);
  one("nanosleep", 4);
  one("poll", 5);
  one("select", 6);
  one("sigwaitinfo", 7);
  one("sigtimedwait", 8);
  one("signalfd", 10);
  one("ppoll", 11);
  one("pselect", 12);
  return 0;
}
