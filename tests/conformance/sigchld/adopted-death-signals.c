/* Does the adopter get a SIGCHLD for a child that it never made? */
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int seen;

static void on_child(int sig) {
  seen++;
}

int main(void) {
  int go[2], status;
  sigset_t set, old;
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  signal(SIGCHLD, on_child);
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, &old);
  pipe(go);
  pid_t middle = fork();
  if (middle == 0) {
    if (fork() == 0) {
      char c;
      read(go[0], &c, 1);
      _exit(55);
    }
    _exit(0);
  }
  waitpid(middle, NULL, 0);
  sigsuspend(&old);
  printf("for the middle one: %d\n", seen);
  write(go[1], "g", 1);
  sigsuspend(&old);
  printf("for the adopted: %d\n", seen);
  wait(&status);
  printf("its code: %d\n", WEXITSTATUS(status));
  return 0;
}
