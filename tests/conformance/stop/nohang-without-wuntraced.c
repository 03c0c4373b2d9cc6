/* Is a stopped child "not ready" for a wait without WUNTRACED (W1)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  kill(pid, SIGSTOP);
  waitid(P_PID, pid, &info, WSTOPPED | WNOWAIT);
  printf("WNOHANG: %d\n", waitpid(pid, NULL, WNOHANG));
  printf("WNOHANG | WCONTINUED: %d\n", waitpid(pid, NULL, WNOHANG | WCONTINUED));
  printf("WNOHANG | WUNTRACED: %d\n", waitpid(pid, NULL, WNOHANG | WUNTRACED) == pid);
  kill(pid, SIGKILL);
  printf("then: %d\n", waitpid(pid, NULL, 0) == pid);
  return 0;
}
