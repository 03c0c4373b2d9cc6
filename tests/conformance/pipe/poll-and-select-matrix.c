/* What do poll, ppoll, select and pselect say of pipes, signalfds, pidfds and masks? */
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
#include <sys/time.h>
#include <sys/wait.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r, r < 0 ? strerror(errno) : "ok");
  fflush(stdout);
}

static volatile int hits;
static void h(int s) { hits++; }
static int rev(int fd, int ev) {
  struct pollfd p = {fd, ev, 0};
  int r = poll(&p, 1, 0);
  return r << 16 | p.revents;
}

int main(void) {
  int p[2];
  pipe(p);
  struct pollfd f[3] = {{-1, POLLIN, 77}, {99, POLLIN, 0}, {p[1], POLLOUT|POLLIN, 0}};
  w("poll", poll(f, 3, 0));
  printf("%x %x %x\n", f[0].revents, f[1].revents, f[2].revents);
  w("poll none", poll(0, 0, 10));
  w("poll efault", poll((void *)8, 1, 0));
  w("poll toomany", poll(f, 100000000, 0));
  w("only neg", poll(f, 1, 10));
  struct timeval tv = {0, 10000};
  w("select sleep", select(0, 0, 0, 0, &tv));
  printf("%ld %ld\n", tv.tv_sec, tv.tv_usec);
  tv.tv_sec = 1;
  tv.tv_usec = 0;
  fd_set r, wf, e;
  FD_ZERO(&r);
  FD_ZERO(&wf);
  FD_ZERO(&e);
  FD_SET(p[0], &r);
  FD_SET(p[1], &wf);
  FD_SET(p[0], &e);
  w("select", select(p[1] + 1, &r, &wf, &e, &tv));
  printf("%d %d %d\n", FD_ISSET(p[0], &r), FD_ISSET(p[1], &wf), FD_ISSET(p[0], &e));
  FD_ZERO(&r);
  FD_SET(88, &r);
  w("select bad fd", select(89, &r, 0, 0, &tv));
  w("select neg n", select(-1, 0, 0, 0, &tv));
  tv.tv_sec = -1;
  w("select neg tv", select(0, 0, 0, 0, &tv));
  tv.tv_sec = 0;
  tv.tv_usec = -1;
  w("select neg usec", select(0, 0, 0, 0, &tv));
  tv.tv_usec = 1000001;
  w("select big usec", syscall(SYS_select, 0, 0, 0, 0, &tv));
  struct timespec ts = {0, 2000000000};
  w("pselect bad", pselect(0, 0, 0, 0, &ts, 0));
  w("ppoll bad", ppoll(0, 0, &ts, 0));
  struct sigaction sa = {0};
  sa.sa_handler = h;
  sa.sa_flags = SA_RESTART;
  sigaction(SIGUSR1, &sa, 0);
  sigset_t b, none;
  sigemptyset(&none);
  sigemptyset(&b);
  sigaddset(&b, SIGUSR1);
  sigprocmask(SIG_BLOCK, &b, 0);
  raise(SIGUSR1);
  ts.tv_sec = 0;
  ts.tv_nsec = 0;
  f[0].fd = p[1];
  f[0].events = POLLOUT;
  w("ppoll ready and pending", ppoll(f, 1, &ts, &none));
  printf("hits %d\n", hits);
  ts.tv_nsec = 50000000;
  f[0].fd = p[0];
  f[0].events = POLLIN;
  w("ppoll not ready, pending", ppoll(f, 1, &ts, &none));
  printf("hits %d\n", hits);
  raise(SIGUSR1);
  w("ppoll NULL mask", ppoll(f, 1, &ts, 0));
  printf("hits %d\n", hits);
  w("pselect pending", pselect(0, 0, 0, 0, &ts, &none));
  printf("hits %d\n", hits);
  raise(SIGUSR1);
  ts.tv_nsec = 0;
  w("ppoll zero timeout pending", ppoll(f, 1, &ts, &none));
  printf("hits %d\n", hits);
  raise(SIGUSR1);
  w("pselect zero timeout pending", pselect(0, 0, 0, 0, &ts, &none));
  printf("hits %d\n", hits);
  sigprocmask(SIG_UNBLOCK, &b, 0);
  printf("hits %d\n", hits);
  pid_t c = fork();
  if (!c) {
    usleep(20000);
    kill(getppid(), SIGUSR1);
    _exit(0);
  }
  w("poll eintr despite restart", poll(f, 1, 1000));
  wait(0);
  c = fork();
  if (!c) {
    usleep(20000);
    kill(getppid(), SIGUSR1);
    _exit(0);
  }
  tv.tv_sec = 1;
  tv.tv_usec = 0;
  w("select eintr", select(0, 0, 0, 0, &tv));
  printf("rest updated %d\n", tv.tv_sec == 0 && tv.tv_usec > 900000);
  wait(0);
  sigset_t sf;
  sigemptyset(&sf);
  sigaddset(&sf, SIGUSR2);
  sigaddset(&sf, SIGCHLD);
  sigprocmask(SIG_BLOCK, &sf, 0);
  int s = signalfd(-1, &sf, SFD_NONBLOCK);
  printf("sfd %x\n", rev(s, POLLIN));
  raise(SIGUSR2);
  printf("sfd %x\n", rev(s, POLLIN));
  struct signalfd_siginfo si[3];
  w("read small", read(s, si, 10));
  w("read", read(s, si, sizeof si));
  printf("%d %d %d\n", si[0].ssi_signo, si[0].ssi_code, si[0].ssi_pid == getpid());
  w("read none", read(s, si, sizeof si));
  w("write", write(s, si, 128));
  w("signalfd bad fd", signalfd(0, &sf, 0));
  w("bad flags", signalfd(-1, &sf, 1));
  w("closed fd", signalfd(55, &sf, 0));
  w("bad size", syscall(SYS_signalfd4, -1, &sf, 4, 0));
  c = fork();
  if (!c) {
    struct signalfd_siginfo x;
    raise(SIGUSR2);
    printf("child reads own %ld\n", (long)read(s, &x, sizeof x));
    fflush(stdout);
    _exit(3);
  }
  f[0].fd = s;
  f[0].events = POLLIN;
  w("poll sigchld", poll(f, 1, 2000));
  w("read", read(s, si, sizeof si));
  printf("%d %d %d %d\n", si[0].ssi_signo, si[0].ssi_code, si[0].ssi_status, si[0].ssi_pid == c);
  wait(0);
  c = fork();
  if (!c) {
    pause();
    _exit(0);
  }
  int pf = syscall(SYS_pidfd_open, c, 0);
  printf("pidfd %x\n", rev(pf, POLLIN));
  kill(c, 9);
  f[0].fd = pf;
  w("poll pidfd", poll(f, 1, 2000));
  printf("%x\n", f[0].revents);
  printf("%x\n", rev(pf, POLLIN|POLLOUT));
  waitpid(c, 0, 0);
  printf("reaped %x\n", rev(pf, POLLIN));
  w("pidfd read", read(pf, si, 1));
  w("pidfd write", write(pf, si, 1));
  w("pidfd send", syscall(SYS_pidfd_send_signal, pf, 0, 0, 0));
  w("pidfd bad flags", syscall(SYS_pidfd_open, getpid(), 1));
  w("pidfd bad pid", syscall(SYS_pidfd_open, 0, 0));
  w("pidfd neg", syscall(SYS_pidfd_open, -1, 0));
  w("pidfd missing", syscall(SYS_pidfd_open, 30000, 0));
  w("send not pidfd", syscall(SYS_pidfd_send_signal, 1, 0, 0, 0));
  w("send bad flags", syscall(SYS_pidfd_send_signal, pf, 0, 0, 99));
  w("cloexec", fcntl(pf, F_GETFD));
  w("getfl", fcntl(pf, F_GETFL));
  int self = syscall(SYS_pidfd_open, getpid(), 0);
  w("send self bad", syscall(SYS_pidfd_send_signal, self, 65, 0, 0));
  w("waitid self", waitid(P_PIDFD, self, (siginfo_t *)si, WEXITED));
  int np = syscall(SYS_pidfd_open, 1, O_NONBLOCK);
  w("nonblock pidfd", np > 0 ? 0 : -1);
  w("init", syscall(SYS_pidfd_send_signal, np, 0, 0, 0));
  c = fork();
  if (!c) {
    pause();
    _exit(0);
  }
  np = syscall(SYS_pidfd_open, c, O_NONBLOCK);
  w("waitid nonblock pidfd", waitid(P_PIDFD, np, (siginfo_t *)si, WEXITED));
  kill(c, 9);
  waitpid(c, 0, 0);
  w("gone", waitid(P_PIDFD, np, (siginfo_t *)si, WEXITED));
  int reg = open("/tmp/reg", O_CREAT|O_RDWR, 0600);
  printf("regular %x\n", rev(reg, POLLIN|POLLOUT|POLLPRI));
  int nul = open("/dev/null", O_RDWR);
  printf("null %x\n", rev(nul, POLLIN|POLLOUT));
  return 0;
}
