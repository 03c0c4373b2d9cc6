/* What is the descriptor that clone gives with CLONE_PIDFD, and when is it refused? */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#ifndef P_PIDFD
#define P_PIDFD 3
#endif

static char stack[65536] __attribute__((aligned(16)));
static int pipes[2];

static int child(void *arg) {
  char c;
  close(pipes[1]);
  read(pipes[0], &c, 1);
  return fcntl(*(int *)arg, F_GETFD) >= 0 ? 50 : 6;
}

int main(void) {
  int fd = -1;
  siginfo_t info;
  struct rlimit limit;

  pipe(pipes);
  pid_t pid = clone(child, stack + sizeof stack, CLONE_PIDFD | SIGCHLD, &fd, &fd);
  printf("%d, close-on-exec %d\n", fd >= 0, fcntl(fd, F_GETFD));
  struct pollfd poll_fd = {fd, POLLIN, 0};
  printf("alive: %d\n", poll(&poll_fd, 1, 0));
  close(pipes[1]);
  printf("dead: %d\n", poll(&poll_fd, 1, 1000));
  printf("%d", waitid(P_PIDFD, fd, &info, WEXITED));
  printf(" %d %d\n", info.si_pid == pid, info.si_status);
  errno = 0;
  printf("%ld", syscall(SYS_clone, CLONE_PIDFD | CLONE_PARENT_SETTID | SIGCHLD, 0, &fd, 0, 0));
  printf(" %d\n", errno == EINVAL);
  errno = 0;
  printf("%ld", syscall(SYS_clone, CLONE_PIDFD | SIGCHLD, 0, 8, 0, 0));
  printf(" %d\n", errno == EFAULT);
  limit.rlim_cur = limit.rlim_max = fd + 1;
  setrlimit(RLIMIT_NOFILE, &limit);
  errno = 0;
  while (dup(0) >= 0) {}
  errno = 0;
  printf("%ld", syscall(SYS_clone, CLONE_PIDFD | SIGCHLD, 0, &fd, 0, 0));
  printf(" %d\n", errno == EMFILE);
  return 0;
}
