/* F8: what do PID 1 of a namespace and its children see, and which signals reach it? Runs as uid 0. */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sched.h>
#include <sys/wait.h>
#include <sys/syscall.h>
#include <sys/prctl.h>

static int up[2], down[2];
static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r < 0 ? -1L : 0L, r < 0 ? strerror(errno) : "ok");
}

static volatile int got;
static int from = -2;
static void h(int s, siginfo_t *i, void *u) {
  got = s;
  from = i->si_pid;
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st;
  char b;
  pipe(up);
  pipe(down);
  w("unshare", unshare(CLONE_NEWPID));
  w("twice", unshare(CLONE_NEWPID));
  printf("still me %d\n", getpid() != 1);
  w("thread clone after unshare", syscall(SYS_clone, CLONE_VM | CLONE_SIGHAND | CLONE_THREAD, 0, 0, 0, 0));
  pid_t c = fork();
  if (!c) {
    printf("pid %d ppid %d pgrp %d sid %d\n", getpid(), getppid(), getpgrp(), getsid(0));
    w("setsid", setsid());
    printf("pgrp %d sid %d\n", getpgrp(), getsid(0));
    struct sigaction sa = {0};
    sa.sa_sigaction = h;
    sa.sa_flags = SA_SIGINFO;
    sigaction(SIGUSR1, &sa, 0);
    write(up[1], "1", 1);
    while (!got) usleep(1000);
    usleep(20000);
    printf("got %d from %d\n", got, from);
    pid_t k = fork();
    if (!k) {
      printf("child %d parent %d\n", getpid(), getppid());
      w("kill 1 term", kill(1, SIGTERM));
      w("kill 1 kill", kill(1, SIGKILL));
      w("kill 1 stop", kill(1, SIGSTOP));
      w("kill -1", kill(-1, 0));
      got = 0;
      kill(1, SIGUSR1);
      usleep(20000);
      _exit(4);
    }
    got = 0;
    int r;
    while ((r = waitpid(k, &st, 0)) < 0);
    printf("reaped %d %x, handler from %d\n", r, st, from);
    k = fork();
    if (!k) {
      pid_t g = fork();
      if (!g) {
        usleep(20000);
        printf("orphan's parent %d\n", getppid());
        _exit(5);
      }
      _exit(0);
    }
    waitpid(k, 0, 0);
    r = wait(&st);
    printf("adopted %d %x\n", r, st);
    w("unshare nested", unshare(CLONE_NEWPID));
    k = fork();
    if (!k) {
      usleep(20000);
      printf("nested %d %d\n", getpid(), getppid());
      w("kill out", kill(3, 0));
      _exit(6);
    }
    printf("nested is %d", k > 1);
    waitpid(k, &st, 0);
    printf(" %x\n", st);
    k = fork();
    printf("fork after init died: %d %s\n", k, k < 0 ? strerror(errno) : "");
    raise(SIGKILL);
    raise(SIGTERM);
    printf("still alive\n");
    write(up[1], "2", 1);
    read(down[0], &b, 1);
    abort();
    printf("abort? \n");
    _exit(1);
  }
  read(up[0], &b, 1);
  w("kill from outside", kill(c, SIGUSR1));
  read(up[0], &b, 1);
  w("term from outside", kill(c, SIGTERM));
  usleep(10000);
  w("alive", kill(c, 0));
  kill(c, SIGSTOP);
  waitpid(c, &st, WUNTRACED);
  printf("stopped %x\n", st);
  kill(c, SIGCONT);
  write(down[1], "x", 1);
  waitpid(c, &st, 0);
  printf("end %x\n", st & 0x7f);
  pid_t f = fork();
  printf("fork: %d %s\n", f, f < 0 ? strerror(errno) : "");
  return 0;
}
