/* pidfd_open and waitid(P_PIDFD): the death is readable by poll, waited for once, then ECHILD. */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  int fd = syscall(SYS_pidfd_open, pid, 0);
  printf("open %d\n", fd >= 0);
  struct pollfd p = {fd, POLLIN, 0};
  printf("alive: poll %d\n", poll(&p, 1, 0));
  info.si_pid = 7;
  int answer = waitid(P_PIDFD, fd, &info, WEXITED | WNOHANG);
  printf("alive: waitid %d, pid %d\n", answer, info.si_pid);
  answer = syscall(SYS_pidfd_send_signal, fd, SIGTERM, NULL, 0);
  printf("send %d\n", answer);
  answer = poll(&p, 1, 5000);
  printf("dead: poll %d, POLLIN %d\n", answer, (p.revents & POLLIN) != 0);
  answer = syscall(SYS_pidfd_send_signal, fd, SIGTERM, NULL, 0);
  printf("send to the zombie %d\n", answer);
  answer = waitid(P_PIDFD, fd, &info, WEXITED);
  printf("waitid %d, it %d, status %d\n", answer, info.si_pid == pid, info.si_status);
  answer = waitid(P_PIDFD, fd, &info, WEXITED);
  printf("again %d, ECHILD %d\n", answer, errno == ECHILD);
  answer = syscall(SYS_pidfd_send_signal, fd, 0, NULL, 0);
  printf("send after the reaping %d, ESRCH %d\n", answer, errno == ESRCH);
  answer = syscall(SYS_pidfd_open, pid, 0);
  printf("open after the reaping %d, ESRCH %d\n", answer, errno == ESRCH);
  answer = waitid(P_PIDFD, 1, &info, WEXITED);
  printf("not a pidfd: %d, EBADF %d\n", answer, errno == EBADF);
  return 0;
}
