/* Does sigwaitinfo take a pending signal with its siginfo, lowest first, without a handler? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(void) {
  sigset_t set;
  siginfo_t info;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigaddset(&set, SIGCHLD);
  sigaddset(&set, SIGRTMIN);
  sigprocmask(SIG_BLOCK, &set, NULL);
  union sigval value = {.sival_int = 99};
  sigqueue(getpid(), SIGRTMIN, value);
  kill(getpid(), SIGUSR1);
  int sig = sigwaitinfo(&set, &info);
  printf("%d: SI_USER %d, from me %d\n", sig, info.si_code == SI_USER, info.si_pid == getpid());
  sig = sigwaitinfo(&set, &info);
  printf("SIGRTMIN+%d: SI_QUEUE %d, value %d\n", sig - SIGRTMIN, info.si_code == SI_QUEUE, info.si_value.sival_int);
  pid_t pid = fork();
  if (pid == 0) {
    usleep(20000);
    _exit(12);
  }
  sig = sigwaitinfo(&set, &info);
  printf("%d: from the child %d, CLD_EXITED %d, status %d\n", sig, info.si_pid == pid, info.si_code == CLD_EXITED,
         info.si_status);
  wait(NULL);
  struct timespec soon = {0, 20000000}, now = {0, 0};
  sig = sigtimedwait(&set, &info, &soon);
  printf("nothing: %d, EAGAIN %d\n", sig, errno == EAGAIN);
  kill(getpid(), SIGUSR1);
  sig = sigtimedwait(&set, NULL, &now);
  printf("at once: %d\n", sig);
  int which;
  kill(getpid(), SIGUSR1);
  int answer = sigwait(&set, &which);
  printf("sigwait: %d, %d\n", answer, which);
  return 0;
}
