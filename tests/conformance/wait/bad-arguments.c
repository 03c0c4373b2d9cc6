/* Which wrong uses of waitpid and waitid are EINVAL, which ESRCH, which ECHILD (W11)? */
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *name(int answer) {
  if (answer >= 0) return "fine";
  return errno == EINVAL ? "EINVAL" : errno == ESRCH ? "ESRCH" : errno == ECHILD ? "ECHILD" : "another";
}

int main(void) {
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  printf("waitpid option 0x100: %s\n", name(waitpid(-1, NULL, 0x100)));
  printf("waitpid WEXITED: %s\n", name(waitpid(-1, NULL, WEXITED | WNOHANG)));
  printf("waitpid(INT_MIN): %s\n", name(waitpid(INT_MIN, NULL, WNOHANG)));
  printf("waitpid(-99999): %s\n", name(waitpid(-99999, NULL, WNOHANG)));
  printf("waitid no kind: %s\n", name(waitid(P_ALL, 0, &info, WNOHANG)));
  printf("waitid unknown option: %s\n", name(waitid(P_ALL, 0, &info, WEXITED | 0x40)));
  printf("waitid P_PID 0: %s\n", name(waitid(P_PID, 0, &info, WEXITED | WNOHANG)));
  printf("waitid P_PID -5: %s\n", name(waitid(P_PID, -5, &info, WEXITED | WNOHANG)));
  printf("waitid idtype 9: %s\n", name(waitid(9, 1, &info, WEXITED | WNOHANG)));
  printf("waitid P_ALL: %s\n", name(waitid(P_ALL, 0, &info, WEXITED | WNOHANG)));
  kill(pid, SIGKILL);
  waitpid(pid, NULL, 0);
  return 0;
}
