/* SA_ONSTACK: does the handler run on the stack that sigaltstack named, so that even a stack overflow can be handled? */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *stack;

static int on_stack(void *p) {
  return (char *)p >= stack && (char *)p < stack + 65536;
}

static volatile int usr1_on, inside_flags;

static void on_usr1(int sig) {
  int here;
  stack_t now;
  usr1_on = on_stack(&here);
  sigaltstack(NULL, &now);
  inside_flags = now.ss_flags;
}

static void on_segv(int sig) {
  int here;
  char text[64];
  int n = sprintf(text, "overflow handled on the other stack: %d\n", on_stack(&here));
  write(1, text, n);
  _exit(3);
}

static int deeper(int n) {
  volatile char room[2048];
  room[0] = n;
  return deeper(n + 1) + room[0];
}

int main(void) {
  struct sigaction action;
  stack_t alternate, old;
  stack = malloc(65536);
  alternate.ss_sp = stack;
  alternate.ss_size = 65536;
  alternate.ss_flags = 0;
  sigaltstack(NULL, &old);
  printf("at first disabled: %d\n", old.ss_flags == SS_DISABLE);
  printf("sigaltstack = %d\n", sigaltstack(&alternate, NULL));
  memset(&action, 0, sizeof action);
  action.sa_handler = on_usr1;
  sigaction(SIGUSR1, &action, NULL);
  raise(SIGUSR1);
  printf("without SA_ONSTACK: on it %d\n", usr1_on);
  action.sa_flags = SA_ONSTACK;
  sigaction(SIGUSR1, &action, NULL);
  raise(SIGUSR1);
  printf("with SA_ONSTACK: on it %d, SS_ONSTACK inside %d\n", usr1_on, inside_flags == SS_ONSTACK);
  action.sa_handler = on_segv;
  sigaction(SIGSEGV, &action, NULL);
  fflush(stdout);
  return deeper(0);
}
