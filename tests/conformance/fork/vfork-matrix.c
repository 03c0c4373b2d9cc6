/* S13: what do signals, stops, exec and death do to a parent whose vfork child has its memory? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

static volatile int x = 1, hits;
static void h(int s) {
  hits++;
  write(1, "handler\n", 8);
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st;
  pid_t c = vfork();
  if (!c) {
    x = 2;
    usleep(20000);
    _exit(3);
  }
  printf("x %d\n", x);
  waitpid(c, &st, 0);
  printf("%x\n", st);
  c = vfork();
  if (!c) {
    execl("/bin/true", "true", (char *)0);
    _exit(9);
  }
  waitpid(c, &st, 0);
  printf("%x\n", st);
  c = vfork();
  if (!c) {
    execl("/nonexistent", "x", (char *)0);
    _exit(errno);
  }
  waitpid(c, &st, 0);
  printf("%x\n", st);
  signal(SIGUSR1, h);
  c = vfork();
  if (!c) {
    kill(getppid(), SIGUSR1);
    usleep(20000);
    write(1, "child ends\n", 11);
    _exit(0);
  }
  printf("parent on %d\n", hits);
  waitpid(c, &st, 0);
  // parent stopped meanwhile
  pid_t f = fork();
  if (!f) {
    pid_t k = vfork();
    if (!k) {
      kill(getppid(), SIGSTOP);
      usleep(30000);
      write(1, "k ends\n", 7);
      _exit(0);
    }
    write(1, "f goes on\n", 10);
    _exit(0);
  }
  waitpid(f, &st, WUNTRACED);
  printf("stopped %d\n", WIFSTOPPED(st));
  kill(f, SIGCONT);
  waitpid(f, &st, 0);
  // killed meanwhile
  f = fork();
  if (!f) {
    pid_t k = vfork();
    if (!k) {
      kill(getppid(), SIGTERM);
      usleep(30000);
      write(1, "k ends\n", 7);
      _exit(0);
    }
    write(1, "never\n", 6);
    _exit(0);
  }
  waitpid(f, &st, 0);
  printf("f %x\n", st);
  usleep(50000);
  // signals blocked, pending, dispositions in the child
  c = vfork();
  if (!c) {
    signal(SIGTERM, SIG_IGN);
    sigset_t s;
    sigfillset(&s);
    sigprocmask(SIG_BLOCK, &s, 0);
    _exit(0);
  }
  waitpid(c, 0, 0);
  struct sigaction sa;
  sigaction(SIGTERM, 0, &sa);
  printf("term ign in parent %d\n", sa.sa_handler == SIG_IGN);
  sigset_t s;
  sigprocmask(0, 0, &s);
  printf("blocked %d\n", sigismember(&s, SIGTERM));
  // nested
  c = vfork();
  if (!c) {
    pid_t k = vfork();
    if (!k) {
      x = 77;
      _exit(1);
    }
    waitpid(k, &st, 0);
    x += WEXITSTATUS(st);
    _exit(2);
  }
  waitpid(c, &st, 0);
  printf("x %d %x\n", x, st);
  // child killed
  c = vfork();
  if (!c) {
    raise(SIGKILL);
    _exit(1);
  }
  waitpid(c, &st, 0);
  printf("%x\n", st);
  c = vfork();
  if (!c) { abort(); }
  waitpid(c, &st, 0);
  printf("%x\n", st & 0x7f);
  return 0;
}
