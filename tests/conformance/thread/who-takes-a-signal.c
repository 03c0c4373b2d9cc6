/* Which thread takes a signal, and what do pthread_kill, sigwait, fork and pthread_exit in a thread do? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <pthread.h>
#include <sys/wait.h>
#include <sys/syscall.h>

static pthread_t main_t, t1;
static volatile int ready, done;
static pid_t tid1;
static void h(int s) {
  char b[50];
  sprintf(b, "sig %d main %d t1 %d\n", s, pthread_equal(pthread_self(), main_t) != 0, pthread_equal(pthread_self(),
      t1) != 0);
  write(1, b, strlen(b));
  done++;
}

static void *work(void *a) {
  t1 = pthread_self();
  tid1 = syscall(SYS_gettid);
  sigset_t s;
  sigemptyset(&s);
  sigaddset(&s, SIGUSR2);
  pthread_sigmask(SIG_UNBLOCK, &s, 0);
  ready = 1;
  while (done < 4) usleep(1000);
  return (void *)7;
}

static void *waiter(void *a) {
  sigset_t s;
  sigemptyset(&s);
  sigaddset(&s, SIGTERM);
  int x;
  sigwait(&s, &x);
  char b[40];
  sprintf(b, "sigwait got %d\n", x);
  write(1, b, strlen(b));
  return 0;
}

static void *masked(void *a) {
  sigset_t s, p;
  pthread_sigmask(SIG_BLOCK, 0, &s);
  sigpending(&p);
  printf("inherits mask: usr2 %d usr1 %d; own pending hup %d\n", sigismember(&s, SIGUSR2), sigismember(&s,
      SIGUSR1), sigismember(&p, SIGHUP));
  fflush(stdout);
  return 0;
}

static void *selfexit(void *a) {
  pid_t c = fork();
  if (!c) {
    printf("child of thread: tid==pid %d ppid ok %d\n", syscall(SYS_gettid) == getpid(), getppid() != 1);
    fflush(stdout);
    pthread_exit((void *)5);
  }
  int st;
  waitpid(c, &st, 0);
  printf("%x\n", st);
  fflush(stdout);
  return 0;
}

int main(void) {
  main_t = pthread_self();
  struct sigaction sa = {0};
  sa.sa_handler = h;
  sigaction(SIGUSR1, &sa, 0);
  sigaction(SIGUSR2, &sa, 0);
  sigset_t s;
  sigemptyset(&s);
  sigaddset(&s, SIGUSR2);
  sigaddset(&s, SIGTERM);
  sigaddset(&s, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &s, 0);
  pthread_t t;
  pthread_create(&t, 0, work, 0);
  while (!ready) usleep(1000);
  kill(getpid(), SIGUSR2);
  while (done < 1) usleep(1000);
  kill(getpid(), SIGUSR1);
  while (done < 2) usleep(1000);
  pthread_kill(t, SIGUSR1);
  while (done < 3) usleep(1000);
  syscall(SYS_tgkill, getpid(), tid1, SIGUSR2);
  void *r;
  printf("join %d", pthread_join(t, &r));
  printf(" %ld\n", (long)r);
  fflush(stdout);
  printf("kill ended %d\n", (int)syscall(SYS_tgkill, getpid(), tid1, 0));
  fflush(stdout);
  pthread_create(&t, 0, waiter, 0);
  usleep(20000);
  kill(getpid(), SIGTERM);
  pthread_join(t, 0);
  pthread_kill(main_t, SIGHUP);
  sigset_t p;
  sigpending(&p);
  printf("main pending hup %d\n", sigismember(&p, SIGHUP));
  fflush(stdout);
  pthread_create(&t, 0, masked, 0);
  pthread_join(t, 0);
  pthread_create(&t, 0, selfexit, 0);
  pthread_join(t, 0);
  printf("join self %d\n", pthread_join(pthread_self(), 0));
  printf("kill bad %d\n", pthread_kill(pthread_self(), 99));
  printf("kill 0 %d\n", pthread_kill(pthread_self(), 0));
  pthread_attr_t at;
  pthread_attr_init(&at);
  pthread_attr_setdetachstate(&at, PTHREAD_CREATE_DETACHED);
  int made = pthread_create(&t, &at, masked, 0);
  usleep(20000);
  printf("detached %d\n", made);
  fflush(stdout);
  printf("mutex errorcheck ");
  pthread_mutexattr_t ma;
  pthread_mutexattr_init(&ma);
  pthread_mutexattr_settype(&ma, PTHREAD_MUTEX_ERRORCHECK);
  pthread_mutex_t m;
  pthread_mutex_init(&m, &ma);
  printf("%d ", pthread_mutex_unlock(&m));
  pthread_mutex_lock(&m);
  printf("%d ", pthread_mutex_lock(&m));
  printf("%d\n", pthread_mutex_trylock(&m));
  fflush(stdout);
  pid_t c = fork();
  if (!c) {
    pthread_create(&t, 0, waiter, 0);
    usleep(20000);
    kill(getpid(), SIGKILL);
    pause();
  }
  int st;
  waitpid(c, &st, 0);
  printf("%x\n", st);
  c = fork();
  if (!c) {
    pthread_create(&t, 0, waiter, 0);
    usleep(20000);
    pthread_kill(t, SIGINT);
    pause();
    _exit(9);
  }
  waitpid(c, &st, 0);
  printf("thread-directed fatal: %x\n", st);
  return 3;
}
