/* Does a zombie stay when SIGCHLD is ignored only after its death, and can it still be waited for (W5)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) _exit(6);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  signal(SIGCHLD, SIG_IGN);
  printf("still there: %d\n", kill(pid, 0) == 0);
  pid_t later = fork();
  if (later == 0) _exit(7);
  int answer = waitpid(later, &status, 0);
  printf("the later child: %d, ECHILD: %d\n", answer, errno == ECHILD);
  answer = waitpid(pid, &status, 0);
  printf("the zombie: %d, code %d\n", answer == pid, WEXITSTATUS(status));
  return 0;
}
