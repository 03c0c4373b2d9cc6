/* When a group with a stopped member becomes orphaned: SIGHUP and SIGCONT; does the member die of SIGHUP (F5)? */
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int tell[2], status;
  pid_t member;
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pipe(tell);
  pid_t middle = fork();
  if (middle == 0) {
    setsid();
    pid_t pid = fork();
    if (pid == 0) {
      setpgid(0, 0);
      raise(SIGSTOP);
      _exit(1);
    }
    waitpid(pid, &status, WUNTRACED);
    write(tell[1], &pid, sizeof pid);
    _exit(0);
  }
  read(tell[0], &member, sizeof member);
  waitpid(middle, &status, 0);
  pid_t pid = waitpid(member, &status, 0);
  printf("the member: %d, killed %d by %d\n", pid == member, WIFSIGNALED(status), WTERMSIG(status));
  return 0;
}
