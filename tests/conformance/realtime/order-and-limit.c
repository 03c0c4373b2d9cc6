/* S5: in which order are pending signals taken, and what is lost beyond RLIMIT_SIGPENDING? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <pthread.h>
#include <sys/wait.h>
#include <sys/resource.h>
#include <sys/syscall.h>

static void h(int s, siginfo_t *i, void *u) {
  printf("%d code %d val %d pid %d\n", s, i->si_code, i->si_value.sival_int, i->si_pid == getpid());
}

int main(void) {
  struct sigaction sa = {0};
  sa.sa_sigaction = h;
  sa.sa_flags = SA_SIGINFO;
  sigfillset(&sa.sa_mask);
  int sigs[] = {SIGUSR1, SIGUSR2, SIGRTMIN, SIGRTMIN + 1, SIGRTMAX, SIGCHLD, SIGTERM, SIGHUP, SIGSEGV, SIGFPE};
  sigset_t all, old;
  sigemptyset(&all);
  for (int i = 0; i < 10; i++) {
    sigaction(sigs[i], &sa, 0);
    sigaddset(&all, sigs[i]);
  }
  sigprocmask(SIG_BLOCK, &all, &old);
  union sigval v;
  for (int i = 0; i < 3; i++) {
    v.sival_int = i;
    sigqueue(getpid(), SIGRTMIN + 1, v);
    v.sival_int = 10 + i;
    sigqueue(getpid(), SIGRTMIN, v);
    v.sival_int = 20 + i;
    sigqueue(getpid(), SIGUSR1, v);
    v.sival_int = 30 + i;
    sigqueue(getpid(), SIGRTMAX, v);
  }
  kill(getpid(), SIGRTMIN);
  raise(SIGRTMIN);
  raise(SIGUSR2);
  kill(getpid(), SIGUSR2);
  kill(getpid(), SIGHUP);
  kill(getpid(), SIGSEGV);
  kill(getpid(), SIGTERM);
  raise(SIGFPE);
  sigset_t p;
  sigpending(&p);
  for (int i = 1; i < 65; i++) if (sigismember(&p, i)) printf("pending %d\n", i);
  printf("unblock\n");
  sigprocmask(SIG_SETMASK, &old, 0);
  printf("--\n");
  sigemptyset(&sa.sa_mask);
  for (int i = 0; i < 10; i++) sigaction(sigs[i], &sa, 0);
  sigprocmask(SIG_BLOCK, &all, &old);
  kill(getpid(), SIGUSR1);
  kill(getpid(), SIGUSR2);
  kill(getpid(), SIGRTMIN);
  v.sival_int = 1;
  sigqueue(getpid(), SIGRTMIN, v);
  kill(getpid(), SIGHUP);
  kill(getpid(), SIGRTMAX);
  sigprocmask(SIG_SETMASK, &old, 0);
  printf("--\n");
  struct rlimit r = {3, 3};
  printf("rlimit %d\n", setrlimit(RLIMIT_SIGPENDING, &r));
  sigprocmask(SIG_BLOCK, &all, &old);
  for (int i = 0; i < 6; i++) {
    v.sival_int = i;
    int x = sigqueue(getpid(), SIGRTMIN, v);
    printf("%d %s\n", x, x ? strerror(errno) : "");
  }
  printf("kill rt %d\n", kill(getpid(), SIGRTMIN + 1));
  printf("kill std %d\n", kill(getpid(), SIGUSR1));
  v.sival_int = 77;
  printf("sigqueue std %d\n", sigqueue(getpid(), SIGUSR2, v));
  sigprocmask(SIG_SETMASK, &old, 0);
  siginfo_t si;
  struct timespec z = {0, 0};
  sigprocmask(SIG_BLOCK, &all, 0);
  v.sival_int = 5;
  sigqueue(getpid(), SIGRTMAX, v);
  sigqueue(getpid(), SIGRTMIN, v);
  raise(SIGTERM);
  for (int i = 0; i < 4; i++) {
    int x = sigtimedwait(&all, &si, &z);
    printf("took %d\n", x);
  }
  return 0;
}
