/* What does clone3 take from its struct, and which structs does it refuse? */
#define _GNU_SOURCE
#include <errno.h>
#include <linux/sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#ifndef P_PIDFD
#define P_PIDFD 3
#endif

static struct clone_args args;

static long attempt(size_t size) {
  fflush(stdout);
  return syscall(SYS_clone3, &args, size);
}

static void refused(const char *why, size_t size) {
  errno = 0;
  long pid = attempt(size);
  if (pid == 0) _exit(0);
  printf("%s: %s\n", why, pid < 0 ? strerror(errno) : "made");
  if (pid > 0) waitpid(pid, NULL, __WALL);
  memset(&args, 0, sizeof args);
}

static void handler(int sig) {}

int main(void) {
  int fd = -1, status;
  pid_t tid = 0, told = 0;
  struct sigaction action;
  char big[4200] = {0};
  siginfo_t info;

  args.exit_signal = SIGCHLD;
  long pid = attempt(sizeof args);
  if (pid == 0) _exit(getppid() > 0 ? 3 : 4);
  waitpid(pid, &status, 0);
  printf("like fork: %d\n", WEXITSTATUS(status));

  args.flags = CLONE_PIDFD | CLONE_PARENT_SETTID | CLONE_CHILD_SETTID;
  args.pidfd = (__u64)(unsigned long)&fd;
  args.parent_tid = (__u64)(unsigned long)&told;
  args.child_tid = (__u64)(unsigned long)&tid;
  pid = attempt(sizeof args);
  if (pid == 0) _exit(tid == getpid() ? 5 : 6);
  printf("told: %d %d\n", fd >= 0, told == pid);
  waitid(P_PIDFD, fd, &info, WEXITED);
  printf("by pidfd: %d %d\n", info.si_pid == pid, info.si_status);
  memset(&args, 0, sizeof args);

  signal(SIGUSR1, handler);
  signal(SIGUSR2, SIG_IGN);
  args.flags = CLONE_CLEAR_SIGHAND;
  args.exit_signal = SIGCHLD;
  pid = attempt(sizeof args);
  if (pid == 0) {
    sigaction(SIGUSR1, NULL, &action);
    int cleared = action.sa_handler == SIG_DFL;
    sigaction(SIGUSR2, NULL, &action);
    _exit(cleared * 10 + (action.sa_handler == SIG_IGN));
  }
  waitpid(pid, &status, 0);
  printf("cleared: %d\n", WEXITSTATUS(status));
  sigaction(SIGUSR1, NULL, &action);
  printf("mine: %d\n", action.sa_handler == handler);

  args.exit_signal = SIGUSR2;
  pid = attempt(CLONE_ARGS_SIZE_VER0);
  if (pid == 0) _exit(7);
  usleep(10000);
  errno = 0;
  printf("%d", waitpid(pid, &status, 0));
  printf(" %d\n", errno == ECHILD);
  printf("%d", waitpid(pid, &status, __WCLONE) == pid);
  printf(" %d\n", WEXITSTATUS(status));
  memset(&args, 0, sizeof args);

  refused("too small", 56);
  refused("nothing", 0);
  refused("first version", CLONE_ARGS_SIZE_VER0);
  args.flags = CLONE_THREAD;
  refused("thread without memory", sizeof args);
  args.flags = CLONE_SIGHAND | CLONE_VM | CLONE_CLEAR_SIGHAND;
  refused("shared and cleared", sizeof args);
  args.flags = SIGCHLD;
  refused("signal in the flags", sizeof args);
  args.exit_signal = 300;
  refused("no such signal", sizeof args);
  args.exit_signal = 65;
  refused("signal 65", sizeof args);
  args.flags = CLONE_PARENT;
  args.exit_signal = SIGCHLD;
  refused("sibling with a signal", sizeof args);
  args.stack_size = 4096;
  refused("size without stack", sizeof args);
  args.stack = 4096;
  refused("stack without size", sizeof args);
  args.flags = CLONE_PIDFD;
  args.pidfd = 8;
  refused("bad place", sizeof args);
  errno = 0;
  printf("%ld", syscall(SYS_clone3, 8, sizeof args));
  printf(" %d\n", errno == EFAULT);
  errno = 0;
  printf("%ld", syscall(SYS_clone3, big, sizeof big));
  printf(" %d\n", errno == E2BIG);
  big[200] = 1;
  errno = 0;
  printf("%ld", syscall(SYS_clone3, big, 256));
  printf(" %d\n", errno == E2BIG);
  return 0;
}
