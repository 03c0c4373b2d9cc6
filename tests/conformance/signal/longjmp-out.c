/* siglongjmp out of a handler: is the mask put back, so that the signal can come again? */
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static sigjmp_buf place;

static void on_segv(int sig) {
  siglongjmp(place, sig);
}

int main(void) {
  volatile int times = 0;
  sigset_t now;
  signal(SIGSEGV, on_segv);
  int value = sigsetjmp(place, 1);
  if (value) printf("back with %d\n", value);
  sigprocmask(SIG_BLOCK, NULL, &now);
  printf("blocked %d\n", sigismember(&now, SIGSEGV));
  if (times++ < 2) *(volatile int *)0 = 1;
  printf("done after %d\n", times);
  return 0;
}
