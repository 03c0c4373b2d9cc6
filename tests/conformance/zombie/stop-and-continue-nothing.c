/* Do stop and continue signals do nothing to a zombie, and is waiting for its stop ECHILD (Z7)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) _exit(4);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  kill(pid, SIGSTOP);
  memset(&info, 0, sizeof info);
  int answer = waitid(P_PID, pid, &info, WSTOPPED | WNOHANG);
  printf("WSTOPPED: %d, ECHILD: %d\n", answer, errno == ECHILD);
  kill(pid, SIGCONT);
  answer = waitid(P_PID, pid, &info, WCONTINUED);
  printf("WCONTINUED: %d, ECHILD: %d\n", answer, errno == ECHILD);
  answer = waitid(P_PID, pid, &info, WEXITED);
  printf("WEXITED: %d, code %d, CLD_EXITED: %d\n", answer, info.si_status, info.si_code == CLD_EXITED);
  return 0;
}
