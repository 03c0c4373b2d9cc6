/* What does sigaltstack refuse, on which stack does each handler run, and does it survive a full stack? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <setjmp.h>
#include <sys/wait.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r < 0 ? -1L : 0L, r < 0 ? strerror(errno) : "ok");
}

static char stk[65536];
static int on(void *p) { return (char *)p >= stk && (char *)p < stk + sizeof stk; }
static void h(int s) {
  int x;
  stack_t o;
  sigaltstack(0, &o);
  printf("h%d on %d flags %d\n", s, on(&x), o.ss_flags);
  stack_t n = {.ss_sp = stk, .ss_size = sizeof stk};
  w("change while on", sigaltstack(&n, 0));
  n.ss_flags = SS_DISABLE;
  w("disable while on", sigaltstack(&n, 0));
  if (s == SIGUSR1) raise(SIGUSR2);
}

static void h2(int s) {
  int x;
  printf("nested %d on %d\n", s, on(&x));
}

static sigjmp_buf jb;
static void seg(int s, siginfo_t *si, void *u) {
  int x;
  printf("segv on %d code %d addr %d\n", on(&x), si->si_code, si->si_addr != 0);
  siglongjmp(jb, 1);
}

static int deep(int n) {
  volatile char b[4096];
  b[0] = n;
  return deep(n + 1) + b[0];
}

int main(void) {
  stack_t s = {0}, o;
  w("query", sigaltstack(0, &o));
  printf("flags %d size %zu\n", o.ss_flags, o.ss_size);
  s.ss_sp = stk;
  s.ss_size = 100;
  w("small", sigaltstack(&s, 0));
  s.ss_size = 2047;
  w("2047", sigaltstack(&s, 0));
  s.ss_size = 2048;
  w("2048", sigaltstack(&s, 0));
  s.ss_flags = 8;
  w("bad flags", sigaltstack(&s, 0));
  s.ss_flags = SS_ONSTACK;
  s.ss_size = sizeof stk;
  w("onstack flag", sigaltstack(&s, 0));
  s.ss_flags = SS_DISABLE;
  s.ss_size = 1;
  w("disable", sigaltstack(&s, &o));
  printf("was %zu %d\n", o.ss_size, o.ss_flags);
  s.ss_flags = 0;
  s.ss_size = sizeof stk;
  w("set", sigaltstack(&s, 0));
  w("efault", sigaltstack((void *)8, 0));
  struct sigaction sa = {0};
  sa.sa_handler = h;
  sa.sa_flags = SA_ONSTACK;
  sigaction(SIGUSR1, &sa, 0);
  sa.sa_handler = h2;
  sa.sa_flags = 0;
  sigaction(SIGUSR2, &sa, 0);
  raise(SIGUSR1);
  sa.sa_handler = h2;
  sa.sa_flags = SA_ONSTACK;
  sigaction(SIGUSR2, &sa, 0);
  raise(SIGUSR1);
  sa.sa_handler = h2;
  sa.sa_flags = 0;
  sigaction(SIGUSR1, &sa, 0);
  raise(SIGUSR1);
  sa.sa_sigaction = seg;
  sa.sa_flags = SA_ONSTACK | SA_SIGINFO;
  sigaction(SIGSEGV, &sa, 0);
  if (!sigsetjmp(jb, 1)) deep(0);
  printf("survived\n");
  if (!sigsetjmp(jb, 1)) deep(0);
  printf("twice\n");
  fflush(stdout);
  pid_t c = fork();
  if (!c) {
    sigaltstack(0, &o);
    printf("fork keeps %d %zu\n", o.ss_flags, o.ss_size);
    fflush(stdout);
    _exit(0);
  }
  wait(0);
  c = vfork();
  if (!c) _exit(0);
  wait(0);
  sigaltstack(0, &o);
  printf("%d\n", o.ss_flags);
  return 0;
}
