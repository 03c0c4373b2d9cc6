/* Does setsid make a child the leader of a new session and group, and refuse a group's leader (F9)? */
#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t pid = fork();
  if (pid == 0) {
    pid_t before = getsid(0);
    pid_t session = setsid();
    printf("setsid gave my PID: %d\n", session == getpid());
    printf("session %d group %d, before %d\n", getsid(0) == getpid(), getpgrp() == getpid(), before == getppid());
    int again = setsid();
    printf("again: %d, EPERM: %d\n", again, errno == EPERM);
    fflush(stdout);
    _exit(0);
  }
  waitpid(pid, NULL, 0);
  pid = fork();
  if (pid == 0) {
    setpgid(0, 0);
    int answer = setsid();
    printf("as a group's leader: %d, EPERM: %d\n", answer, errno == EPERM);
    fflush(stdout);
    _exit(0);
  }
  waitpid(pid, NULL, 0);
  return 0;
}
