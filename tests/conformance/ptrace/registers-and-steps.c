/* Can a tracer change a call, its result, its arguments, and step through a program? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <stddef.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <sys/syscall.h>
#include <sys/reg.h>

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st;
  struct user_regs_struct r;
  pid_t c = fork();
  if (!c) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGSTOP);
    long a = syscall(SYS_getppid);
    printf("child saw %ld\n", a);
    a = syscall(SYS_kill, 12345, 0);
    printf("kill %ld %s\n", a, a < 0 ? strerror(errno) : "");
    write(1, "hello\n", 6);
    _exit(1);
  }
  waitpid(c, &st, 0);
  ptrace(PTRACE_SETOPTIONS, c, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
  int entry = 1;
  for (;;) {
    ptrace(PTRACE_SYSCALL, c, 0, 0);
    waitpid(c, &st, 0);
    if (!WIFSTOPPED(st)) break;
    if (WSTOPSIG(st) != (SIGTRAP | 0x80)) {
      printf("other %x\n", st);
      continue;
    }
    ptrace(PTRACE_GETREGS, c, 0, &r);
    if (entry) {
      if (r.orig_rax == SYS_kill) {
        printf("kill(%d, %d) rax %ld\n", (int)r.rdi, (int)r.rsi, (long)r.rax);
        r.orig_rax = -1;
        printf("setregs %ld\n", ptrace(PTRACE_SETREGS, c, 0, &r));
      }
      if (r.orig_rax == SYS_write) {
        r.rdx = 3;
        ptrace(PTRACE_SETREGS, c, 0, &r);
      }
      if (r.orig_rax == SYS_exit_group) ptrace(PTRACE_POKEUSER, c, offsetof(struct user_regs_struct, rdi), 77);
    } else {
      if (r.orig_rax == SYS_getppid) {
        r.rax = 4242;
        ptrace(PTRACE_SETREGS, c, 0, &r);
      }
    }
    entry = !entry;
  }
  printf("%x\n", st);
  c = fork();
  if (!c) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGSTOP);
    volatile int x = 0;
    for (int i = 0; i < 10; i++) x++;
    _exit(3);
  }
  waitpid(c, &st, 0);
  int n = 0;
  siginfo_t si;
  memset(&si, 0, sizeof si);
  for (;;) {
    if (ptrace(PTRACE_SINGLESTEP, c, 0, 0)) {
      printf("%s\n", strerror(errno));
      break;
    }
    waitpid(c, &st, 0);
    if (!WIFSTOPPED(st)) break;
    if (n++ == 0) {
      ptrace(PTRACE_GETSIGINFO, c, 0, &si);
      printf("step %x code %d\n", st, si.si_code);
    }
  }
  printf("steps %d end %x\n", n > 20, st);
  return 0;
}
