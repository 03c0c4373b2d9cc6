/* S2: who takes a signal that is waited for, blocked, ignored or directed to a thread? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <pthread.h>
#include <sys/wait.h>
#include <sys/signalfd.h>
#include <poll.h>

static volatile int hits;
static void h(int s) { hits++; }
static sigset_t s;
static void *w(void *a) {
  siginfo_t i;
  int r = sigwaitinfo(&s, &i);
  return (void *)(long)(r * 100 + (i.si_code & 0xf));
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  siginfo_t i;
  struct timespec z = {0, 0}, t = {0, 30000000};
  int st, r;
  sigemptyset(&s);
  sigaddset(&s, SIGCHLD);
  sigprocmask(SIG_BLOCK, &s, 0);
  pid_t c = fork();
  if (!c) _exit(3);
  r = sigwaitinfo(&s, &i);
  printf("chld %d code %d status %d pid %d\n", r, i.si_code, i.si_status, i.si_pid == c);
  printf("still a zombie %d\n", waitpid(c, &st, WNOHANG) == c);
  c = fork();
  if (!c) _exit(3);
  waitpid(c, &st, 0);
  r = sigtimedwait(&s, &i, &z);
  printf("after wait: still pending %d\n", r);
  r = sigtimedwait(&s, &i, &z);
  printf("%d %s\n", r, strerror(errno));
  // two children die: one signal
  for (int k = 0; k < 2; k++) if (!fork()) _exit(k);
  usleep(20000);
  r = sigtimedwait(&s, &i, &z);
  printf("first %d", r);
  r = sigtimedwait(&s, &i, &z);
  printf(" second %d\n", r);
  while (wait(0) > 0);
  // not blocked, default: sigtimedwait takes it?
  sigset_t u;
  sigemptyset(&u);
  sigaddset(&u, SIGUSR1);
  signal(SIGUSR1, h);
  c = fork();
  if (!c) {
    usleep(20000);
    kill(getppid(), SIGUSR1);
    _exit(0);
  }
  struct timespec l = {1, 0};
  r = sigtimedwait(&u, &i, &l);
  printf("unblocked with handler: %d hits %d\n", r, hits);
  waitpid(c, 0, 0);
  signal(SIGUSR1, SIG_IGN);
  c = fork();
  if (!c) {
    usleep(20000);
    kill(getppid(), SIGUSR1);
    _exit(0);
  }
  r = sigtimedwait(&u, &i, &l);
  printf("ignored: %d\n", r);
  waitpid(c, 0, 0);
  signal(SIGUSR1, SIG_DFL);
  c = fork();
  if (!c) {
    usleep(20000);
    kill(getppid(), SIGUSR1);
    _exit(0);
  }
  r = sigtimedwait(&u, &i, &l);
  printf("default: %d\n", r);
  waitpid(c, 0, 0);
  // kill, stop cannot be waited for
  sigset_t k;
  sigfillset(&k);
  r = sigtimedwait(&k, &i, &z);
  printf("fill %d\n", r > 0 ? r : -1);
  while (sigtimedwait(&k, &i, &z) > 0);
  // threads: the one that waits gets it; directed goes to its own
  sigemptyset(&s);
  sigaddset(&s, SIGUSR2);
  sigprocmask(SIG_BLOCK, &s, 0);
  pthread_t a, b;
  void *v;
  pthread_create(&a, 0, w, 0);
  usleep(10000);
  kill(getpid(), SIGUSR2);
  pthread_join(a, &v);
  printf("process-wide to the waiter %ld\n", (long)v);
  pthread_create(&a, 0, w, 0);
  pthread_create(&b, 0, w, 0);
  usleep(10000);
  pthread_kill(b, SIGUSR2);
  pthread_join(b, &v);
  printf("directed %ld\n", (long)v);
  kill(getpid(), SIGUSR2);
  pthread_join(a, &v);
  printf("other %ld\n", (long)v);
  // sigwait order: lowest first, thread's own before the process's
  sigset_t m;
  sigemptyset(&m);
  for (int x = SIGRTMIN; x < SIGRTMIN + 4; x++) sigaddset(&m, x);
  sigaddset(&m, SIGHUP);
  sigaddset(&m, SIGTERM);
  sigprocmask(SIG_BLOCK, &m, 0);
  kill(getpid(), SIGHUP);
  raise(SIGTERM);
  kill(getpid(), SIGRTMIN + 1);
  raise(SIGRTMIN + 2);
  kill(getpid(), SIGRTMIN);
  for (int x = 0; x < 5; x++) {
    sigwait(&m, &r);
    printf("%d ", r);
  }
  printf("\n");
  // signalfd and sigwait compete; fork: pending not inherited
  int f = signalfd(-1, &m, SFD_NONBLOCK);
  raise(SIGTERM);
  c = fork();
  if (!c) {
    struct signalfd_siginfo q;
    printf("child's signalfd %ld\n", (long)read(f, &q, sizeof q));
    _exit(0);
  }
  waitpid(c, 0, 0);
  struct signalfd_siginfo q;
  long n = read(f, &q, sizeof q);
  printf("%ld %d\n", n, q.ssi_signo == SIGTERM);
  // interrupted
  signal(SIGALRM, h);
  hits = 0;
  alarm(1);
  r = sigwaitinfo(&m, &i);
  printf("%d %s hits %d\n", r, strerror(errno), hits);
  return 0;
}
