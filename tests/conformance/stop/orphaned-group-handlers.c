/* The same with handlers for both: which one runs first (F5)? */
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int order[4], count;

static void note(int sig) {
  order[count++] = sig;
}

int main(void) {
  int tell[2], status, seen[3];
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pipe(tell);
  pid_t middle = fork();
  if (middle == 0) {
    setsid();
    pid_t pid = fork();
    if (pid == 0) {
      setpgid(0, 0);
      signal(SIGHUP, note);
      signal(SIGCONT, note);
      raise(SIGSTOP);
      seen[0] = count;
      seen[1] = order[0];
      seen[2] = order[1];
      write(tell[1], seen, sizeof seen);
      _exit(0);
    }
    waitpid(pid, &status, WUNTRACED);
    _exit(0);
  }
  waitpid(middle, &status, 0);
  wait(&status);
  read(tell[0], seen, sizeof seen);
  printf("%d handlers: %d, %d\n", seen[0], seen[1], seen[2]);
  return 0;
}
