/* PR_SET_PDEATHSIG: is the signal sent when the parent dies, with the dying one as its sender (F4)? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int tell[2], ready[2], seen[2], status;
  char c;
  pipe(tell);
  pipe(ready);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pid_t middle = fork();
  if (middle == 0) {
    pid_t parent = getpid();
    if (fork() == 0) {
      sigset_t set;
      siginfo_t info;
      sigemptyset(&set);
      sigaddset(&set, SIGUSR1);
      sigprocmask(SIG_BLOCK, &set, NULL);
      prctl(PR_SET_PDEATHSIG, SIGUSR1);
      write(ready[1], "r", 1);
      int sig = sigwaitinfo(&set, &info);
      seen[0] = sig;
      seen[1] = info.si_pid == parent && info.si_code == SI_USER;
      write(tell[1], seen, sizeof seen);
      _exit(0);
    }
    read(ready[0], &c, 1);
    _exit(0);
  }
  read(tell[0], seen, sizeof seen);
  printf("signal %d from the dying parent %d\n", seen[0], seen[1]);
  while (wait(NULL) > 0) {}
  return 0;
}
