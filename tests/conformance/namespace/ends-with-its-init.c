/* F8: what happens to all others when PID 1 of a namespace ends? Runs as uid 0. */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sched.h>
#include <fcntl.h>
#include <sys/wait.h>

static int p[2];
static char stack[65536];
static int init(void *a) {
  for (int i = 0; i < 3; i++) if (!fork()) {
    signal(SIGTERM, SIG_IGN);
    sigset_t s;
    sigfillset(&s);
    sigprocmask(SIG_BLOCK, &s, 0);
    if (i == 2) {
      setsid();
      raise(SIGSTOP);
    }
    for (;;) pause();
  }
  usleep(20000);
  return 7;
}

static int reaper(void *a) {
  int n = 0, st;
  for (int i = 0; i < 4; i++) if (!fork()) {
    if (!fork()) {
      usleep(5000);
      _exit(1);
    }
    _exit(0);
  }
  while (wait(&st) > 0) n++;
  return n;
}

static int nopid1(void *a) {
  if (!fork()) {
    if (!fork()) {
      for (;;) pause();
    }
    _exit(0);
  }
  usleep(10000);
  char b;
  return read(p[0], &b, 1) == 0;
}

static int zomb(void *a) {
  if (!fork()) _exit(0);
  usleep(10000);
  return 0;
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st;
  char b;
  pipe(p);
  fcntl(p[0], F_SETFL, O_NONBLOCK);
  pid_t c = clone(init, stack + sizeof stack, CLONE_NEWPID | SIGCHLD, 0);
  waitpid(c, &st, 0);
  printf("%x\n", st);
  close(p[1]);
  int r = read(p[0], &b, 1);
  printf("nobody holds the pipe: %d\n", r);
  pipe(p);
  c = clone(reaper, stack + sizeof stack, CLONE_NEWPID | SIGCHLD, 0);
  waitpid(c, &st, 0);
  printf("%x\n", st);
  c = clone(zomb, stack + sizeof stack, CLONE_NEWPID | SIGCHLD, 0);
  waitpid(c, &st, 0);
  printf("%x\n", st);
  c = clone(init, stack + sizeof stack, CLONE_NEWPID | SIGCHLD, 0);
  usleep(5000);
  kill(c, SIGKILL);
  waitpid(c, &st, 0);
  printf("%x\n", st);
  c = clone(init, stack + sizeof stack, CLONE_NEWPID | CLONE_PARENT | SIGCHLD, 0);
  printf("parent %d %s\n", c < 0, strerror(errno));
  for (int i = 0; i < 40; i++) {
    c = clone(zomb, stack + sizeof stack, CLONE_NEWPID | SIGCHLD, 0);
    if (c < 0) {
      printf("%s\n", strerror(errno));
      break;
    }
    if (i % 2) kill(c, 9);
    waitpid(c, &st, 0);
  }
  printf("done\n");
  return 0;
}
