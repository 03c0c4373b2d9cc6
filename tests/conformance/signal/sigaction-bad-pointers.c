/* Which bad addresses do sigaction and sigprocmask refuse, and is nothing changed by them? */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
  long answer = syscall(SYS_rt_sigprocmask, SIG_BLOCK, (void *)16, NULL, 8);
  printf("mask at 16: %ld, EFAULT %d\n", answer, errno == EFAULT);
  answer = syscall(SYS_rt_sigprocmask, SIG_BLOCK, NULL, NULL, 4);
  printf("set of 4 bytes: %ld, EINVAL %d\n", answer, errno == EINVAL);
  answer = syscall(SYS_rt_sigaction, SIGUSR1, (void *)16, NULL, 8);
  printf("action at 16: %ld, EFAULT %d\n", answer, errno == EFAULT);
  printf("still default: %d\n", signal(SIGUSR1, SIG_IGN) == SIG_DFL);
  answer = syscall(9999);
  printf("no such call: %ld, ENOSYS %d\n", answer, errno == ENOSYS);
  return 0;
}
