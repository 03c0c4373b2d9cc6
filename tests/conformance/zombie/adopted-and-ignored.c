/* A zombie whose parent dies while the new parent ignores SIGCHLD: is it gone at once (F2, W4)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int tell[2], go[2];
  pid_t grandchild;
  siginfo_t info;
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  signal(SIGCHLD, SIG_IGN);
  pipe(tell);
  pipe(go);
  pid_t middle = fork();
  if (middle == 0) {
    signal(SIGCHLD, SIG_DFL);
    pid_t zombie = fork();
    if (zombie == 0) _exit(1);
    waitid(P_PID, zombie, &info, WEXITED | WNOWAIT);
    write(tell[1], &zombie, sizeof zombie);
    char c;
    read(go[0], &c, 1);
    _exit(2);
  }
  read(tell[0], &grandchild, sizeof grandchild);
  printf("it exists: %d\n", kill(grandchild, 0) == 0);
  write(go[1], "g", 1);
  int answer = wait(NULL);
  printf("wait: %d, ECHILD: %d\n", answer, errno == ECHILD);
  answer = kill(grandchild, 0);
  printf("it exists: %d, ESRCH: %d\n", answer == 0, errno == ESRCH);
  return 0;
}
