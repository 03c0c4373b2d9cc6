/* What does a handler find in its ucontext_t, and is the mask that it writes there the one that holds afterwards? */
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <ucontext.h>

enum { STACK = 16384 };
static sigjmp_buf back;
static char *stack;

static int blocked(int sig) {
  sigset_t set;
  sigprocmask(SIG_BLOCK, NULL, &set);
  return sigismember(&set, sig);
}

static void handler(int sig, siginfo_t *info, void *context) {
  ucontext_t *uc = context;
  printf("before: usr2 %d hup %d usr1 %d\n", sigismember(&uc->uc_sigmask, SIGUSR2), sigismember(&uc->uc_sigmask, SIGHUP),
         sigismember(&uc->uc_sigmask, SIGUSR1));
  printf("now: usr2 %d hup %d usr1 %d\n", blocked(SIGUSR2), blocked(SIGHUP), blocked(SIGUSR1));
  printf("stack: %d %zu\n", uc->uc_stack.ss_sp == stack, uc->uc_stack.ss_size);
  printf("a place and a stack: %d %d\n", uc->uc_mcontext.gregs[REG_RIP] != 0, uc->uc_mcontext.gregs[REG_RSP] != 0);
  sigaddset(&uc->uc_sigmask, SIGHUP);
  sigdelset(&uc->uc_sigmask, SIGUSR2);
}

static void fault(int sig, siginfo_t *info, void *context) {
  printf("fault at %p, code %d\n", info->si_addr, info->si_code);
  siglongjmp(back, 1);
}

int main(void) {
  struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
  sigset_t set;

  stack = malloc(STACK);
  sigaltstack(&(stack_t){.ss_sp = stack, .ss_size = STACK}, NULL);
  sigemptyset(&set);
  sigaddset(&set, SIGUSR2);
  sigprocmask(SIG_BLOCK, &set, NULL);
  sigaction(SIGUSR1, &action, NULL);
  raise(SIGUSR1);
  printf("after: usr2 %d hup %d usr1 %d\n", blocked(SIGUSR2), blocked(SIGHUP), blocked(SIGUSR1));
  action.sa_sigaction = fault;
  sigaction(SIGSEGV, &action, NULL);
  if (sigsetjmp(back, 1) == 0) *(volatile int *)0x10 = 1;
  printf("segv %d\n", blocked(SIGSEGV));
  return 0;
}
