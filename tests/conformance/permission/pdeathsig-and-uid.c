/* Runs as uid 0. Does a change of uid clear the parent-death signal (F4)? */
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <unistd.h>

static int get(void) {
  int sig = -1;
  prctl(PR_GET_PDEATHSIG, &sig);
  return sig;
}

int main(void) {
  prctl(PR_SET_PDEATHSIG, SIGUSR1);
  printf("set: %d\n", get());
  setuid(0);
  printf("setuid to the same: %d\n", get());
  setuid(1000);
  printf("setuid to another: %d\n", get());
  printf("uid %d euid %d\n", getuid(), geteuid());
  printf("back: %d\n", setuid(0));
  return 0;
}
