/* A stop that was continued before the parent looked: is it lost, and is the continue there (W16)? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  kill(pid, SIGSTOP);
  waitid(P_PID, pid, &info, WSTOPPED | WNOWAIT);
  printf("it is stopped: %d\n", info.si_code == CLD_STOPPED);
  kill(pid, SIGCONT);
  printf("looking for the stop: %d\n", waitpid(pid, &status, WUNTRACED | WNOHANG));
  memset(&info, 0, sizeof info);
  waitid(P_PID, pid, &info, WCONTINUED | WNOWAIT);
  printf("it continued: %d\n", info.si_code == CLD_CONTINUED);
  kill(pid, SIGSTOP);
  memset(&info, 0, sizeof info);
  waitid(P_PID, pid, &info, WSTOPPED);
  printf("it stopped again: %d\n", info.si_code == CLD_STOPPED);
  printf("looking for the continue: %d\n", waitpid(pid, &status, WCONTINUED | WNOHANG));
  kill(pid, SIGKILL);
  waitpid(pid, &status, 0);
  printf("killed while stopped: %d\n", WTERMSIG(status));
  return 0;
}
