/* What does waitid put into siginfo for stop and continue, and does WNOWAIT leave them (W3)? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void look(pid_t pid, int options) {
  siginfo_t info;
  memset(&info, 0, sizeof info);
  int answer = waitid(P_PID, pid, &info, options);
  printf("%d: signo %d code %d status %d pid %d uid %d\n", answer, info.si_signo, info.si_code, info.si_status,
         info.si_pid == pid, info.si_uid == getuid());
}

int main(void) {
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  kill(pid, SIGSTOP);
  look(pid, WSTOPPED | WNOWAIT);
  look(pid, WSTOPPED | WNOWAIT);
  look(pid, WSTOPPED | WEXITED | WCONTINUED);
  kill(pid, SIGCONT);
  look(pid, WCONTINUED | WNOWAIT);
  look(pid, WCONTINUED);
  kill(pid, SIGUSR1);
  look(pid, WEXITED);
  return 0;
}
