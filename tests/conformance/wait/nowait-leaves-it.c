/* How often can WNOWAIT read the same death, and who gets it at last (W3)? */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) _exit(21);
  for (int i = 0; i < 3; i++) {
    memset(&info, 0, sizeof info);
    waitid(P_ALL, 0, &info, WEXITED | WNOWAIT);
    printf("look %d: it is %d, status %d\n", i, info.si_pid == pid, info.si_status);
  }
  waitpid(pid, &status, 0);
  printf("taken: %d\n", WEXITSTATUS(status));
  int answer = waitid(P_ALL, 0, &info, WEXITED | WNOWAIT);
  printf("after: %d, ECHILD: %d\n", answer, errno == ECHILD);
  return 0;
}
