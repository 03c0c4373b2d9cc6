/* Blocked SIGCHLD taken by sigwaitinfo between two deaths: one siginfo each? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, NULL);
  for (int i = 0; i < 2; i++) {
    siginfo_t info;
    pid_t pid = fork();
    if (pid == 0) _exit(40 + i);
    sigwaitinfo(&set, &info);
    printf("%d: %d, status %d\n", i, info.si_pid == pid, info.si_status);
  }
  int reaped = 0;
  while (wait(NULL) > 0) reaped++;
  printf("reaped %d\n", reaped);
  return 0;
}
