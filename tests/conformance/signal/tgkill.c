/* tgkill and gettid: does a one-thread process have its PID as thread number, and what are the errors? */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_usr1(int sig) {
  hits++;
}

static const char *name(long answer) {
  if (answer == 0) return "0";
  return errno == ESRCH ? "ESRCH" : errno == EINVAL ? "EINVAL" : "another";
}

int main(void) {
  signal(SIGUSR1, on_usr1);
  printf("same number: %d\n", syscall(SYS_gettid) == getpid());
  printf("tgkill: %s\n", name(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR1)));
  printf("handler ran %d\n", hits);
  printf("wrong group: %s\n", name(syscall(SYS_tgkill, getppid(), getpid(), SIGUSR1)));
  printf("thread 0: %s\n", name(syscall(SYS_tgkill, getpid(), 0, SIGUSR1)));
  printf("bad signal: %s\n", name(syscall(SYS_tgkill, getpid(), getpid(), 99)));
  return 0;
}
