/* S8, W10: which sleeping call ends with EINTR after a handler, and which goes on with SA_RESTART? */
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

static volatile int hits;
static void h(int s) { hits++; }
static pid_t poke(int sig) {
  pid_t c = fork();
  if (!c) {
    usleep(30000);
    kill(getppid(), sig);
    usleep(60000);
    kill(getppid(), SIGUSR2);
    usleep(20000);
    _exit(0);
  }
  return c;
}

static int p[2];
static void one(const char *n, int restart, int which) {
  struct sigaction sa = {0};
  sa.sa_handler = h;
  sa.sa_flags = restart ? SA_RESTART : 0;
  sigaction(SIGUSR1, &sa, 0);
  sa.sa_flags = 0;
  sigaction(SIGUSR2, &sa, 0);
  hits = 0;
  char b;
  long r;
  sigset_t s;
  siginfo_t si;
  struct timespec ts = {0, 50000000}, rem = {0, 0};
  struct timeval tv = {0, 50000};
  struct pollfd pf = {p[0], POLLIN, 0};
  fd_set rs;
  FD_ZERO(&rs);
  FD_SET(p[0], &rs);
  sigemptyset(&s);
  pid_t c = poke(SIGUSR1);
  errno = 0;
  switch (which) {
    case 0: r = read(p[0], &b, 1);
    break;
    case 1: r = waitpid(c, 0, 0) > 0 ? 1 : -1;
    break;
    case 2: r = pause();
    break;
    case 3: r = sigsuspend(&s);
    break;
    case 4: r = nanosleep(&ts, &rem);
    break;
    case 5: r = poll(&pf, 1, 50);
    break;
    case 6: r = select(p[0] + 1, &rs, 0, 0, &tv);
    break;
    case 7: sigaddset(&s, SIGWINCH);
    r = sigwaitinfo(&s, &si);
    break;
    case 8: sigaddset(&s, SIGWINCH);
    r = sigtimedwait(&s, &si, &ts);
    break;
    case 9: r = open("/tmp/fifo", O_RDONLY);
    break;
    case 10: r = waitid(P_PID, c, &si, WEXITED);
    break;
    case 11: r = ppoll(&pf, 1, &ts, 0);
    break;
    case 12: r = clock_nanosleep(CLOCK_MONOTONIC, 0, &ts, &rem);
    break;
    case 13: r = usleep(50000);
    break;
    case 14: r = sleep(1);
    break;
  }
  int e = errno;
  int hh = hits;
  printf("%s restart %d: %ld %s hits %d rem %d\n", n, restart, r, r < 0 ? strerror(e) : "ok", hh,
      rem.tv_sec > 0 || rem.tv_nsec > 0);
  fflush(stdout);
  while (waitpid(c, 0, 0) < 0 && errno == EINTR);
}

int main(void) {
  pipe(p);
  mkfifo("/tmp/fifo", 0600);
  const char *n[] = {"read", "waitpid", "pause", "sigsuspend", "nanosleep", "poll", "select", "sigwaitinfo",
      "sigtimedwait", "open fifo", "waitid", "ppoll", "clock_nanosleep", "usleep", "sleep"};
  for (int i = 0; i < 15; i++) for (int r = 0; r < 2; r++) one(n[i], r, i);
  return 0;
}
