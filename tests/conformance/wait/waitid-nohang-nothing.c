/* What does waitid with WNOHANG leave in siginfo when no child is ready (W1)? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  memset(&info, 0xff, sizeof info);
  printf("waitid = %d\n", waitid(P_ALL, 0, &info, WEXITED | WNOHANG));
  printf("pid %d signo %d code %d status %d\n", info.si_pid, info.si_signo, info.si_code, info.si_status);
  kill(pid, SIGKILL);
  printf("waitid with a null pointer = %d\n", waitid(P_ALL, 0, NULL, WEXITED));
  printf("then wait = %d\n", wait(NULL));
  return 0;
}
