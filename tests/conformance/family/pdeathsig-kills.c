/* PR_SET_PDEATHSIG with SIGKILL: does no orphan survive, and does each new parent's death count again (F4)? */
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_usr1(int sig) {
  hits++;
}

int main(void) {
  int ready[2], go[2], tell[2], status;
  char c;
  pipe(ready);
  pipe(go);
  pipe(tell);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pid_t middle = fork();
  if (middle == 0) {
    if (fork() == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      write(ready[1], "r", 1);
      for (;;) pause();
    }
    read(ready[0], &c, 1);
    _exit(0);
  }
  waitpid(middle, &status, 0);
  wait(&status);
  printf("the orphan: killed by %d\n", WTERMSIG(status));

  pid_t outer = fork();
  if (outer == 0) {
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    pid_t inner = fork();
    if (inner == 0) {
      if (fork() == 0) {
        signal(SIGUSR1, on_usr1);
        prctl(PR_SET_PDEATHSIG, SIGUSR1);
        write(ready[1], "r", 1);
        while (hits < 1) usleep(1000);
        write(tell[1], "1", 1);
        while (hits < 2) usleep(1000);
        _exit(hits);
      }
      read(ready[0], &c, 1);
      _exit(0);
    }
    waitpid(inner, &status, 0);
    read(go[0], &c, 1);
    _exit(0);
  }
  read(tell[0], &c, 1);
  write(go[1], "g", 1);
  waitpid(outer, &status, 0);
  wait(&status);
  printf("signals, one for each parent: %d\n", WEXITSTATUS(status));
  return 0;
}
