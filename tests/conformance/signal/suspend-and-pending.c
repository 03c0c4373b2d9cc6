/* S1, S5, S12: what do sigsuspend, self-pipes and timers deliver, and what does ignoring throw away? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <poll.h>
#include <fcntl.h>
#include <sys/time.h>
#include <sys/wait.h>

static volatile int log_[64], n;
static void h(int s) {
  if (n < 64) log_[n++] = s;
}

static int sp[2];
static void self(int s) {
  int e = errno;
  char c = s;
  write(sp[1], &c, 1);
  errno = e;
}

static void show(const char *w) {
  printf("%s:", w);
  for (int i = 0; i < n; i++) printf(" %d", log_[i]);
  printf("\n");
  n = 0;
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  struct sigaction sa = {0};
  sa.sa_handler = h;
  int sigs[] = {SIGHUP, SIGINT, SIGUSR1, SIGUSR2, SIGTERM, SIGALRM, SIGCHLD, SIGRTMIN, SIGRTMIN + 5};
  sigset_t all, none, o;
  sigemptyset(&all);
  sigemptyset(&none);
  for (int i = 0; i < 9; i++) {
    sigaction(sigs[i], &sa, 0);
    sigaddset(&all, sigs[i]);
  }
  sigprocmask(SIG_BLOCK, &all, &o);
  for (int i = 8; i >= 0; i--) raise(sigs[i]);
  sigsuspend(&none);
  show("suspend takes all");
  int r;
  for (int i = 0; i < 3; i++) {
    raise(SIGUSR1);
    raise(SIGRTMIN);
  }
  sigset_t m = none;
  sigaddset(&m, SIGRTMIN);
  sigsuspend(&m);
  show("only usr1");
  sigsuspend(&none);
  show("three rt");
  sigfillset(&sa.sa_mask);
  for (int i = 0; i < 9; i++) sigaction(sigs[i], &sa, 0);
  for (int i = 8; i >= 0; i--) raise(sigs[i]);
  sigsuspend(&none);
  show("one at a time");
  sigprocmask(SIG_SETMASK, &o, 0);
  show("rest");
  sigprocmask(SIG_BLOCK, &all, 0);
  pipe2(sp, O_NONBLOCK);
  sa.sa_handler = self;
  sa.sa_flags = SA_RESTART;
  sigaction(SIGCHLD, &sa, 0);
  sigprocmask(SIG_UNBLOCK, &all, 0);
  for (int i = 0; i < 3; i++) {
    pid_t c = fork();
    if (!c) _exit(i);
    struct pollfd p = {sp[0], POLLIN, 0};
    while (poll(&p, 1, 1000) < 0);
    char b[9];
    int k = read(sp[0], b, 9);
    int st;
    waitpid(c, &st, 0);
    printf("self-pipe %d %d %d\n", k, b[0], WEXITSTATUS(st));
  }
  sa.sa_handler = h;
  sa.sa_flags = 0;
  sigaction(SIGALRM, &sa, 0);
  struct itimerval it = {{0, 0}, {0, 10000}};
  setitimer(ITIMER_REAL, &it, 0);
  r = pause();
  printf("pause %d %s\n", r, strerror(errno));
  show("alarm");
  sigprocmask(SIG_BLOCK, &all, 0);
  setitimer(ITIMER_REAL, &it, 0);
  usleep(30000);
  printf("not yet %d\n", n);
  sigset_t p;
  sigpending(&p);
  printf("pending %d\n", sigismember(&p, SIGALRM));
  it.it_interval.tv_usec = 5000;
  setitimer(ITIMER_REAL, &it, 0);
  usleep(60000);
  it.it_interval.tv_usec = it.it_value.tv_usec = 0;
  setitimer(ITIMER_REAL, &it, 0);
  sigprocmask(SIG_UNBLOCK, &all, 0);
  show("many expiries, one signal");
  // ignore while blocked and pending throws it away; handler again does not bring it back
  sigprocmask(SIG_BLOCK, &all, 0);
  raise(SIGUSR1);
  kill(getpid(), SIGUSR2);
  raise(SIGRTMIN);
  signal(SIGUSR1, SIG_IGN);
  signal(SIGUSR2, SIG_IGN);
  signal(SIGRTMIN, SIG_IGN);
  signal(SIGUSR1, h);
  signal(SIGUSR2, h);
  signal(SIGRTMIN, h);
  sigpending(&p);
  printf("gone %d %d %d\n", sigismember(&p, SIGUSR1), sigismember(&p, SIGUSR2), sigismember(&p, SIGRTMIN));
  raise(SIGCHLD);
  signal(SIGCHLD, SIG_DFL);
  sigpending(&p);
  printf("chld dfl %d\n", sigismember(&p, SIGCHLD));
  raise(SIGCHLD);
  sigpending(&p);
  printf("chld again %d\n", sigismember(&p, SIGCHLD));
  raise(SIGTERM);
  signal(SIGTERM, SIG_DFL);
  signal(SIGTERM, h);
  sigprocmask(SIG_UNBLOCK, &all, 0);
  show("term kept");
  return 0;
}
