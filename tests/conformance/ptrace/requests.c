/* P1: what does each request of ptrace answer, and what does the tracer see of signals, group stops and forks? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r < 0 ? -1L : 0L, r < 0 ? strerror(errno) : "ok");
}

static long word = 0x1122334455667788;
static volatile int flag;
static void h(int s) {
  char b[30];
  sprintf(b, "handler %d\n", s);
  write(1, b, strlen(b));
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st;
  siginfo_t si;
  struct user_regs_struct r;
  unsigned long msg;
  w("attach self", ptrace(PTRACE_ATTACH, getpid(), 0, 0));
  w("attach init", ptrace(PTRACE_ATTACH, 1, 0, 0));
  w("attach missing", ptrace(PTRACE_ATTACH, 30000, 0, 0));
  w("bogus on missing", ptrace(9999, 30000, 0, 0));
  w("peek not traced", ptrace(PTRACE_PEEKDATA, getppid(), 0, 0));
  pid_t c = fork();
  if (!c) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    w("twice", ptrace(PTRACE_TRACEME, 0, 0, 0));
    signal(SIGUSR1, h);
    raise(SIGSTOP);
    usleep(20000);
    write(1, "one\n", 4);
    raise(SIGUSR1);
    if (flag) write(1, "flag set\n", 9);
    _exit(word == 5 ? 44 : 45);
  }
  waitpid(c, &st, 0);
  printf("%x\n", st);
  w("attach again", ptrace(PTRACE_ATTACH, c, 0, 0));
  errno = 0;
  printf("peek %lx\n", ptrace(PTRACE_PEEKDATA, c, &word, 0));
  w("peek bad", ptrace(PTRACE_PEEKDATA, c, 8, 0));
  w("poke", ptrace(PTRACE_POKEDATA, c, &word, 5));
  w("poke bad", ptrace(PTRACE_POKEDATA, c, 8, 5));
  w("poke flag", ptrace(PTRACE_POKEDATA, c, &flag, 1));
  printf("mine %d\n", word != 5);
  w("siginfo", ptrace(PTRACE_GETSIGINFO, c, 0, &si));
  printf("%d %d\n", si.si_signo, si.si_code);
  w("bad opts", ptrace(PTRACE_SETOPTIONS, c, 0, 0x80000000));
  w("opts", ptrace(PTRACE_SETOPTIONS, c, 0, PTRACE_O_TRACESYSGOOD));
  w("bogus", ptrace(9999, c, 0, 0));
  w("cont bad sig", ptrace(PTRACE_CONT, c, 0, 99));
  w("eventmsg", ptrace(PTRACE_GETEVENTMSG, c, 0, &msg));
  w("getregs efault", ptrace(PTRACE_GETREGS, c, 0, 8));
  w("peekuser odd", ptrace(PTRACE_PEEKUSER, c, 3, 0));
  w("peekuser far", ptrace(PTRACE_PEEKUSER, c, 100000, 0));
  w("interrupt not seized", ptrace(PTRACE_INTERRUPT, c, 0, 0));
  w("listen not seized", ptrace(PTRACE_LISTEN, c, 0, 0));
  ptrace(PTRACE_CONT, c, 0, 0);
  w("peek running", ptrace(PTRACE_PEEKDATA, c, &word, 0));
  waitpid(c, &st, 0);
  printf("%x\n", st);
  w("cont suppress", ptrace(PTRACE_SYSCALL, c, 0, 0));
  int n = 0;
  while (waitpid(c, &st, 0) == c && WIFSTOPPED(st)) {
    if (n < 2) printf("%x ", st);
    n++;
    ptrace(PTRACE_SYSCALL, c, 0, 0);
  }
  printf("\n%d %x\n", n > 1, st);
  c = fork();
  if (!c) {
    signal(SIGUSR1, h);
    signal(SIGUSR2, h);
    for (;;) pause();
  }
  usleep(20000);
  w("seize addr", ptrace(PTRACE_SEIZE, c, 5, 0));
  w("seize", ptrace(PTRACE_SEIZE, c, 0, PTRACE_O_TRACESYSGOOD));
  printf("no stop %d\n", waitpid(c, &st, WNOHANG));
  w("interrupt", ptrace(PTRACE_INTERRUPT, c, 0, 0));
  waitpid(c, &st, 0);
  printf("%x\n", st);
  w("siginfo", ptrace(PTRACE_GETSIGINFO, c, 0, &si));
  printf("%d %x\n", si.si_signo, si.si_code);
  w("cont", ptrace(PTRACE_CONT, c, 0, 0));
  kill(c, SIGUSR1);
  waitpid(c, &st, 0);
  printf("%x\n", st);
  ptrace(PTRACE_CONT, c, 0, SIGUSR2);
  usleep(20000);
  kill(c, SIGSTOP);
  waitpid(c, &st, 0);
  printf("%x\n", st);
  w("deliver stop", ptrace(PTRACE_CONT, c, 0, SIGSTOP));
  waitpid(c, &st, 0);
  printf("group stop %x\n", st);
  w("siginfo in group stop", ptrace(PTRACE_GETSIGINFO, c, 0, &si));
  w("listen", ptrace(PTRACE_LISTEN, c, 0, 0));
  usleep(10000);
  printf("%d\n", waitpid(c, &st, WNOHANG));
  kill(c, SIGCONT);
  waitpid(c, &st, 0);
  printf("%x\n", st);
  w("cont", ptrace(PTRACE_CONT, c, 0, 0));
  waitpid(c, &st, 0);
  printf("%x\n", st);
  w("detach", ptrace(PTRACE_DETACH, c, 0, 0));
  w("detached", ptrace(PTRACE_DETACH, c, 0, 0));
  kill(c, SIGKILL);
  waitpid(c, &st, 0);
  printf("%x\n", st);
  // attach, exec SIGTRAP
  c = fork();
  if (!c) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    execl("/bin/true", "true", (char *)0);
    _exit(1);
  }
  waitpid(c, &st, 0);
  printf("exec %x\n", st);
  w("kill", ptrace(PTRACE_KILL, c, 0, 0));
  waitpid(c, &st, 0);
  printf("%x\n", st);
  c = fork();
  if (!c) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGSTOP);
    pid_t k = fork();
    if (!k) _exit(3);
    waitpid(k, 0, 0);
    _exit(6);
  }
  waitpid(c, &st, 0);
  ptrace(PTRACE_SETOPTIONS, c, 0, PTRACE_O_TRACEFORK | PTRACE_O_EXITKILL);
  ptrace(PTRACE_CONT, c, 0, 0);
  pid_t x = waitpid(c, &st, __WALL);
  printf("fork event %x\n", st);
  ptrace(PTRACE_GETEVENTMSG, c, 0, &msg);
  int st2;
  x = waitpid(msg, &st2, __WALL);
  printf("child %d %x\n", x == (pid_t)msg, st2);
  ptrace(PTRACE_CONT, msg, 0, 0);
  ptrace(PTRACE_CONT, c, 0, 0);
  waitpid(msg, &st2, __WALL);
  printf("child exit event %x\n", st2);
  ptrace(PTRACE_CONT, x, 0, 0);
  waitpid(x, &st2, __WALL);
  printf("%x\n", st2);
  waitpid(c, &st, __WALL);
  printf("%x\n", st);
  while (WIFSTOPPED(st)) {
    ptrace(PTRACE_CONT, c, 0, 0);
    waitpid(c, &st, __WALL);
    printf("%x\n", st);
  }
  return 0;
}
