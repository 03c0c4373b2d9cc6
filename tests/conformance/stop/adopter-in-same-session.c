/* If the adopter sits in the same session and another group, is the stopped group not orphaned (F5)? */
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
    pid_t pid = fork();
    if (pid == 0) {
      setpgid(0, 0);
      raise(SIGSTOP);
      _exit(6);
    }
    waitpid(pid, &status, WUNTRACED);
    write(tell[1], &pid, sizeof pid);
    _exit(0);
  }
  read(tell[0], &member, sizeof member);
  waitpid(middle, &status, 0);
  usleep(20000);
  printf("WNOHANG: %d\n", waitpid(member, &status, WNOHANG));
  kill(member, SIGCONT);
  waitpid(member, &status, 0);
  printf("exited %d with %d\n", WIFEXITED(status), WEXITSTATUS(status));
  return 0;
}
