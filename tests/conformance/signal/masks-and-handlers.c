/* Which signals are blocked in a handler, after a jump out of it, in its child and in what it execs? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <setjmp.h>
#include <sys/wait.h>

static int depth;
static sigjmp_buf jb;
static jmp_buf jb2;
static int blocked(int s) {
  sigset_t m;
  sigprocmask(0, 0, &m);
  return sigismember(&m, s);
}

static void nest(int s) {
  depth++;
  printf("in %d depth %d blocked usr1 %d usr2 %d int %d\n", s, depth, blocked(SIGUSR1), blocked(SIGUSR2),
      blocked(SIGINT));
  if (depth < 3) raise(s);
  depth--;
}

static void jump(int s) { siglongjmp(jb, s); }
static void jump2(int s) { longjmp(jb2, s); }
static void maskit(int s) {
  sigset_t m;
  sigemptyset(&m);
  sigaddset(&m, SIGHUP);
  sigprocmask(SIG_BLOCK, &m, 0);
}

static void err(int s) { errno = 99; }
static void forker(int s) {
  pid_t c = fork();
  if (!c) {
    printf("child of handler: usr1 blocked %d\n", blocked(SIGUSR1));
    exit(3);
  }
  int st;
  waitpid(c, &st, 0);
  printf("st %x\n", st);
}

static void once(int s) { printf("once %d, now dfl %d\n", s, signal(s, SIG_DFL) == SIG_DFL); }
static void execer(int s) { execl("/proc/self/exe", "x", "y", (char *)0); }
int main(int argc, char **argv) {
  setvbuf(stdout, 0, _IONBF, 0);
  struct sigaction sa = {0};
  if (argc > 1) {
    printf("after exec in handler: usr1 blocked %d\n", blocked(SIGUSR1));
    return 7;
  }
  sa.sa_handler = nest;
  sa.sa_flags = SA_NODEFER;
  sigaction(SIGUSR1, &sa, 0);
  raise(SIGUSR1);
  sa.sa_flags = 0;
  sigaddset(&sa.sa_mask, SIGUSR2);
  sigaction(SIGUSR1, &sa, 0);
  depth = 4;
  raise(SIGUSR1);
  sigemptyset(&sa.sa_mask);
  sa.sa_flags = 0;
  sa.sa_handler = jump;
  sigaction(SIGUSR1, &sa, 0);
  if (!sigsetjmp(jb, 1)) raise(SIGUSR1);
  printf("siglongjmp 1: blocked %d\n", blocked(SIGUSR1));
  if (!sigsetjmp(jb, 0)) raise(SIGUSR1);
  printf("siglongjmp 0: blocked %d\n", blocked(SIGUSR1));
  sigset_t m;
  sigemptyset(&m);
  sigprocmask(SIG_SETMASK, &m, 0);
  sa.sa_handler = jump2;
  sigaction(SIGUSR1, &sa, 0);
  if (!setjmp(jb2)) raise(SIGUSR1);
  printf("longjmp: blocked %d\n", blocked(SIGUSR1));
  sigprocmask(SIG_SETMASK, &m, 0);
  sa.sa_handler = maskit;
  sigaction(SIGUSR1, &sa, 0);
  raise(SIGUSR1);
  printf("mask set in handler stays %d\n", blocked(SIGHUP));
  sa.sa_handler = err;
  sigaction(SIGUSR1, &sa, 0);
  errno = 5;
  raise(SIGUSR1);
  printf("errno %d\n", errno);
  sa.sa_handler = forker;
  sigaction(SIGUSR1, &sa, 0);
  raise(SIGUSR1);
  sa.sa_handler = once;
  sa.sa_flags = SA_RESETHAND;
  sigaction(SIGUSR1, &sa, 0);
  raise(SIGUSR1);
  sa.sa_handler = nest;
  sa.sa_flags = SA_RESETHAND | SA_SIGINFO;
  sigaction(SIGINT, &sa, 0);
  depth = 5;
  raise(SIGINT);
  struct sigaction o;
  sigaction(SIGINT, 0, &o);
  printf("after: dfl %d flags %x\n", o.sa_handler == SIG_DFL, o.sa_flags & ~0x04000000);
  // sigsuspend: mask during, after; pending taken at once
  sa.sa_handler = nest;
  sa.sa_flags = 0;
  depth = 5;
  sigaction(SIGUSR1, &sa, 0);
  sigaction(SIGUSR2, &sa, 0);
  sigaddset(&m, SIGUSR1);
  sigaddset(&m, SIGUSR2);
  sigprocmask(SIG_BLOCK, &m, 0);
  raise(SIGUSR1);
  raise(SIGUSR2);
  sigset_t e;
  sigfillset(&e);
  sigdelset(&e, SIGUSR2);
  int r = sigsuspend(&e);
  printf("suspend %d %s\n", r, strerror(errno));
  sigset_t p;
  sigpending(&p);
  printf("usr1 pending %d usr2 %d blocked %d %d\n", sigismember(&p, SIGUSR1), sigismember(&p, SIGUSR2),
      blocked(SIGUSR1), blocked(SIGUSR2));
  sigemptyset(&m);
  sigprocmask(SIG_SETMASK, &m, 0);
  sa.sa_handler = execer;
  sigaction(SIGUSR1, &sa, 0);
  raise(SIGUSR1);
  return 0;
}
