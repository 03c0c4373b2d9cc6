/* What does kill answer for a zombie, does any signal change its status, and what after the reaping (Z2)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status, signals[] = {0, SIGTERM, SIGKILL, SIGSTOP, SIGCONT, SIGUSR1};
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) _exit(5);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  for (int i = 0; i < 6; i++) printf("kill(zombie, %d) = %d\n", signals[i], kill(pid, signals[i]));
  printf("reaped: %d\n", waitpid(pid, &status, 0) == pid);
  printf("exited %d with %d\n", WIFEXITED(status), WEXITSTATUS(status));
  int answer = kill(pid, 0);
  printf("kill(reaped, 0) = %d, ESRCH: %d\n", answer, errno == ESRCH);
  answer = kill(pid, SIGKILL);
  printf("kill(reaped, SIGKILL) = %d, ESRCH: %d\n", answer, errno == ESRCH);
  return 0;
}
