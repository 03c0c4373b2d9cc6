/* Which numbers, flags, sizes and addresses do the calls about actions and masks take? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r < 0 ? -1L : 0L, r < 0 ? strerror(errno) : "ok");
}

static void h(int s) {
}

struct ks {
  void *h;
  unsigned long flags;
  void *r;
  unsigned long mask;
};
int main(void) {
  struct sigaction sa, old;
  memset(&sa, 0, sizeof sa);
  sa.sa_handler = h;
  w("0", sigaction(0, &sa, 0));
  w("65", sigaction(65, &sa, 0));
  w("-1", sigaction(-1, &sa, 0));
  w("32", sigaction(32, &sa, 0));
  w("33", sigaction(33, &sa, 0));
  w("34", sigaction(34, &sa, 0));
  w("kill", sigaction(SIGKILL, &sa, 0));
  w("stop", sigaction(SIGSTOP, &sa, 0));
  w("kill query", sigaction(SIGKILL, 0, &old));
  printf("%d\n", old.sa_handler == SIG_DFL);
  sa.sa_handler = SIG_DFL;
  w("kill dfl", sigaction(SIGKILL, &sa, 0));
  sa.sa_handler = SIG_IGN;
  w("stop ign", sigaction(SIGSTOP, &sa, 0));
  w("signal kill", signal(SIGKILL, h) == SIG_ERR ? -1 : 0);
  w("raw size", syscall(SYS_rt_sigaction, SIGUSR1, 0, 0, 4));
  w("raw efault", syscall(SYS_rt_sigaction, SIGUSR1, 8, 0, 8));
  w("raw old efault", syscall(SYS_rt_sigaction, SIGUSR1, 0, 8, 8));
  sigset_t s, o;
  sigemptyset(&s);
  w("how 3", sigprocmask(3, &s, 0));
  w("how 3 null", sigprocmask(3, 0, &o));
  w("how -1", sigprocmask(-1, &s, 0));
  w("raw size", syscall(SYS_rt_sigprocmask, 0, &s, 0, 4));
  w("raw efault", syscall(SYS_rt_sigprocmask, 0, 8, 0, 8));
  w("pending efault", syscall(SYS_rt_sigpending, 8, 8));
  w("pending size 4", syscall(SYS_rt_sigpending, &s, 4));
  w("pending size 16", syscall(SYS_rt_sigpending, &s, 16));
  w("suspend size", syscall(SYS_rt_sigsuspend, &s, 4));
  w("suspend efault", syscall(SYS_rt_sigsuspend, 8, 8));
  w("timedwait size", syscall(SYS_rt_sigtimedwait, &s, 0, 0, 4));
  struct timespec ts = {0, 1000000000};
  w("timedwait nsec", syscall(SYS_rt_sigtimedwait, &s, 0, &ts, 8));
  ts.tv_nsec = -1;
  w("timedwait neg", syscall(SYS_rt_sigtimedwait, &s, 0, &ts, 8));
  ts.tv_sec = -1;
  ts.tv_nsec = 0;
  w("timedwait negsec", syscall(SYS_rt_sigtimedwait, &s, 0, &ts, 8));
  ts.tv_sec = 0;
  w("timedwait 0", sigtimedwait(&s, 0, &ts));
  sigfillset(&s);
  w("fill block", sigprocmask(SIG_BLOCK, &s, 0));
  w("get", syscall(SYS_rt_sigprocmask, 0, 0, &o, 8));
  printf("%lx\n", *(unsigned long *)&o);
  w("sigaddset 0", sigaddset(&s, 0));
  w("sigaddset 65", sigaddset(&s, 65));
  w("sigaddset 32", sigaddset(&s, 32));
  w("sigismember 99", sigismember(&s, 99));
  w("sigdelset -1", sigdelset(&s, -1));
  // masks kept as they were asked for, KILL and STOP removed
  struct ks k = {h, SA_RESTART | 0x04000000, h, ~0UL}, ko;
  w("raw set", syscall(SYS_rt_sigaction, SIGUSR2, &k, 0, 8));
  memset(&ko, 0, sizeof ko);
  w("raw get", syscall(SYS_rt_sigaction, SIGUSR2, 0, &ko, 8));
  printf("%lx %lx %d\n", ko.mask, ko.flags, ko.r == (void *)h);
  k.flags = ~0UL;
  w("all flags", syscall(SYS_rt_sigaction, SIGUSR2, &k, 0, 8));
  w("raw get", syscall(SYS_rt_sigaction, SIGUSR2, 0, &ko, 8));
  printf("%lx\n", ko.flags);
  memset(&sa, 0, sizeof sa);
  sa.sa_handler = h;
  sa.sa_flags = SA_NOCLDSTOP|SA_NODEFER;
  sigaddset(&sa.sa_mask, SIGKILL);
  sigaddset(&sa.sa_mask, SIGINT);
  sigaction(SIGUSR1, &sa, 0);
  sigaction(SIGUSR1, 0, &old);
  printf("%x %d %d %d\n", old.sa_flags & ~0x04000000, sigismember(&old.sa_mask, SIGKILL), sigismember(&old.sa_mask,
      SIGINT), old.sa_handler == h);
  w("siginterrupt", siginterrupt(SIGUSR1, 1));
  w("siginterrupt 0", siginterrupt(SIGUSR1, 0));
  w("siginterrupt bad", siginterrupt(0, 0));
  printf("%d %d\n", SIGRTMIN, SIGRTMAX);
  return 0;
}
