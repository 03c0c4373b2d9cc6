/* What does waitid(P_ALL) put into siginfo for an exit and for a death by signal? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void show(pid_t pid, siginfo_t *info) {
  printf("signo %d errno %d code %d pid is the child's: %d uid is mine: %d status %d\n", info->si_signo, info->si_errno,
         info->si_code, info->si_pid == pid, info->si_uid == getuid(), info->si_status);
}

int main(void) {
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) _exit(0x1ff);
  memset(&info, 0xff, sizeof info);
  printf("waitid = %d\n", waitid(P_ALL, 0, &info, WEXITED));
  show(pid, &info);
  pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  kill(pid, SIGTERM);
  memset(&info, 0xff, sizeof info);
  printf("waitid = %d\n", waitid(P_PID, pid, &info, WEXITED));
  show(pid, &info);
  return 0;
}
