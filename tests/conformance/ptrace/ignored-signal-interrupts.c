/* A traced process that ignores SIGCHLD sleeps when its child ends: is the sleep interrupted for the tracer, and does it go on (P1)? */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/reg.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(void) {
  int status;
  pid_t pid = fork();
  if (pid == 0) {
    struct timespec long_sleep = {0, 150000000};
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGSTOP);
    if (fork() == 0) {
      usleep(50000);
      _exit(3);
    }
    int answer = syscall(SYS_clock_nanosleep, CLOCK_MONOTONIC, 0, &long_sleep, NULL);
    _exit(answer == 0 ? 7 : 8);
  }
  waitpid(pid, &status, 0);
  ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACESYSGOOD);
  long sig = 0;
  for (;;) {
    ptrace(PTRACE_SYSCALL, pid, 0, sig);
    sig = 0;
    waitpid(pid, &status, 0);
    if (!WIFSTOPPED(status)) break;
    if (WSTOPSIG(status) != (SIGTRAP | 0x80)) {
      siginfo_t info;
      ptrace(PTRACE_GETSIGINFO, pid, 0, &info);
      sig = WSTOPSIG(status);
      printf("signal %ld, code %d, status %d\n", sig, info.si_code, info.si_status);
      continue;
    }
    long nr = ptrace(PTRACE_PEEKUSER, pid, 8 * ORIG_RAX, 0), rax = ptrace(PTRACE_PEEKUSER, pid, 8 * RAX, 0);
    if (nr == SYS_clock_nanosleep || nr == SYS_restart_syscall || nr == SYS_exit_group) printf("call %ld: %ld\n", nr, rax);
  }
  printf("exited with %d\n", WEXITSTATUS(status));
  return 0;
}
