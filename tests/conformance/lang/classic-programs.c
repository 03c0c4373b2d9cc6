/* Do the classics of a course do what they do on Linux: rings, trees, ping-pong, condition variables,
   time-outs, daemons? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>

static int N = 7;
static volatile sig_atomic_t got;
static void h(int s) { got = s; }
static pthread_mutex_t mu = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t cv = PTHREAD_COND_INITIALIZER;
static int turn, total;
static void *pp(void *a) {
  long me = (long)a;
  for (int i = 0; i < 5; i++) {
    pthread_mutex_lock(&mu);
    while (turn != me) pthread_cond_wait(&cv, &mu);
    printf("%s ", me ? "pong" : "ping");
    turn = !turn;
    pthread_cond_broadcast(&cv);
    pthread_mutex_unlock(&mu);
  }
  return 0;
}

static void *adder(void *a) {
  for (int i = 0; i < 2000; i++) {
    pthread_mutex_lock(&mu);
    total++;
    pthread_mutex_unlock(&mu);
  }
  return (void *)(long)total;
}

static sigjmp_buf jb;
static void tick(int s) { siglongjmp(jb, 1); }
static int fib(int n) {
  if (n < 2) return n;
  int p[2], a, st;
  pipe(p);
  if (!fork()) {
    a = fib(n - 1);
    write(p[1], &a, sizeof a);
    _exit(0);
  }
  int b = fib(n - 2);
  read(p[0], &a, sizeof a);
  close(p[0]);
  close(p[1]);
  wait(&st);
  return a + b;
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st;
  char b[100];
  // ring of processes
  int p[2], first[2];
  pipe(first);
  int in = first[0];
  for (int i = 0; i < N; i++) {
    pipe(p);
    if (!fork()) {
      int v;
      read(in, &v, sizeof v);
      v = v * 2 + i;
      write(p[1], &v, sizeof v);
      _exit(0);
    }
    close(p[1]);
    close(in);
    in = p[0];
  }
  int v = 1;
  write(first[1], &v, sizeof v);
  read(in, &v, sizeof v);
  printf("ring %d\n", v);
  while (wait(0) > 0);
  printf("fib %d\n", fib(8));
  // ping pong by signals
  signal(SIGUSR1, h);
  sigset_t m, o;
  sigemptyset(&m);
  sigaddset(&m, SIGUSR1);
  sigprocmask(SIG_BLOCK, &m, &o);
  pid_t par = getpid(), c = fork();
  if (!c) {
    for (int i = 0; i < 10; i++) {
      got = 0;
      while (!got) sigsuspend(&o);
      kill(par, SIGUSR1);
    }
    _exit(0);
  }
  for (int i = 0; i < 10; i++) {
    got = 0;
    kill(c, SIGUSR1);
    while (!got) sigsuspend(&o);
  }
  waitpid(c, 0, 0);
  printf("ping-pong done\n");
  pthread_t t[4];
  for (long i = 0; i < 2; i++) pthread_create(&t[i], 0, pp, (void *)i);
  for (int i = 0; i < 2; i++) pthread_join(t[i], 0);
  printf("\n");
  for (int i = 0; i < 4; i++) pthread_create(&t[i], 0, adder, 0);
  for (int i = 0; i < 4; i++) pthread_join(t[i], 0);
  printf("total %d\n", total);
  // timeout by alarm and siglongjmp
  signal(SIGALRM, tick);
  sigprocmask(SIG_SETMASK, &o, 0);
  pipe(p);
  if (!sigsetjmp(jb, 1)) {
    ualarm(20000, 0);
    read(p[0], b, 1);
    printf("never\n");
  } else printf("timed out\n");
  // shared counter with a pipe as a lock
  int *n = mmap(0, 4096, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  write(p[1], "x", 1);
  for (int i = 0; i < 4; i++) if (!fork()) {
    for (int k = 0; k < 50; k++) {
      char ch;
      read(p[0], &ch, 1);
      (*n)++;
      write(p[1], "x", 1);
    }
    _exit(0);
  }
  while (wait(0) > 0);
  printf("counter %d\n", *n);
  // prefork server: parent hands out work in order, collects exit codes
  int q[2];
  pipe(q);
  for (int i = 0; i < 5; i++) {
    c = fork();
    if (!c) {
      usleep(1000 * (5 - i));
      _exit(i * i);
    }
  }
  int sum = 0;
  while ((c = wait(&st)) > 0) sum += WEXITSTATUS(st);
  printf("sum %d\n", sum);
  // supervisor restarts a crashing worker three times
  int tries = 0;
  do {
    c = fork();
    if (!c) {
      if (tries < 3) abort();
      _exit(0);
    }
    waitpid(c, &st, 0);
    tries++;
  }
  while (WIFSIGNALED(st));
  printf("tries %d\n", tries);
  // double fork daemon, pid by pipe
  pipe(q);
  if (!fork()) {
    setsid();
    if (fork()) _exit(0);
    chdir("/");
    int me = getsid(0) != getpid() && getpgrp() != getpid();
    write(q[1], &me, sizeof me);
    _exit(0);
  }
  wait(0);
  read(q[0], &v, sizeof v);
  printf("daemon is no leader %d\n", v);
  // tree of depth 3, sums of exit codes
  pid_t root = getpid();
  int depth = 0;
  for (; depth < 3; depth++) {
    pid_t l = fork();
    if (!l) continue;
    pid_t r = fork();
    if (!r) continue;
    int s2 = 1;
    waitpid(l, &st, 0);
    s2 += WEXITSTATUS(st);
    waitpid(r, &st, 0);
    s2 += WEXITSTATUS(st);
    if (getpid() == root) {
      printf("tree %d\n", s2);
      break;
    }
    _exit(s2);
  }
  if (getpid() != root) _exit(1);
  // interval timer drives progress
  signal(SIGALRM, h);
  struct itimerval it = {{0, 5000}, {0, 5000}};
  setitimer(ITIMER_REAL, &it, 0);
  int ticks = 0;
  while (ticks < 10) {
    pause();
    ticks++;
  }
  printf("ticks %d\n", ticks);
  it.it_value.tv_usec = 0;
  setitimer(ITIMER_REAL, &it, 0);
  return 0;
}
