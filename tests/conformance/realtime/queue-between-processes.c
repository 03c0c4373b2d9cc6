/* A child sends ten numbers with sigqueue; does the parent, taking them by sigwaitinfo, get all in order? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGRTMIN + 1);
  sigprocmask(SIG_BLOCK, &set, NULL);
  pid_t parent = getpid();
  pid_t pid = fork();
  if (pid == 0) {
    for (int i = 0; i < 10; i++) {
      union sigval value = {.sival_int = i * i};
      sigqueue(parent, SIGRTMIN + 1, value);
    }
    _exit(0);
  }
  int right = 1;
  for (int i = 0; i < 10; i++) {
    siginfo_t info;
    sigwaitinfo(&set, &info);
    printf("%d ", info.si_value.sival_int);
    right &= info.si_pid == pid;
  }
  printf("all from the child %d\n", right);
  wait(NULL);
  return 0;
}
