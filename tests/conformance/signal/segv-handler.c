/* What does a SIGSEGV handler see in siginfo, and may it end the process its own way? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void on_segv(int sig, siginfo_t *info, void *context) {
  printf("signal %d, address is 16: %d, SEGV_MAPERR: %d\n", sig, info->si_addr == (void *)16,
         info->si_code == SEGV_MAPERR);
  fflush(stdout);
  _exit(12);
}

int main(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_segv;
  action.sa_flags = SA_SIGINFO;
  sigaction(SIGSEGV, &action, NULL);
  int *bad = (int *)16;
  *bad = 1;
  printf("never\n");
  return 0;
}
