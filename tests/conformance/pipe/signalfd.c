/* signalfd: is a blocked SIGCHLD readable with its siginfo, once, and EAGAIN when there is none (S2)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  sigset_t set;
  struct signalfd_siginfo info;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigaddset(&set, SIGUSR1);
  sigprocmask(SIG_BLOCK, &set, NULL);
  int fd = signalfd(-1, &set, SFD_NONBLOCK);
  int n = read(fd, &info, sizeof info);
  printf("nothing: %d, EAGAIN %d\n", n, errno == EAGAIN);
  pid_t pid = fork();
  if (pid == 0) _exit(9);
  siginfo_t death;
  waitid(P_PID, pid, &death, WEXITED | WNOWAIT);
  n = read(fd, &info, sizeof info);
  printf("%d bytes: signal %d, the child %d, code %d, status %d\n", n, info.ssi_signo, info.ssi_pid == pid, info.ssi_code,
         info.ssi_status);
  n = read(fd, &info, sizeof info);
  printf("again: %d, EAGAIN %d\n", n, errno == EAGAIN);
  kill(getpid(), SIGUSR1);
  n = read(fd, &info, sizeof info);
  printf("%d: signal %d, from me %d\n", n, info.ssi_signo, info.ssi_pid == getpid());
  n = read(fd, &info, 10);
  printf("too small: %d, EINVAL %d\n", n, errno == EINVAL);
  waitpid(pid, NULL, 0);
  return 0;
}
