/* What do System V's sigset, sighold, sigrelse, sigignore and sigpause do, and BSD's masks? */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile int hits;
static void handler(int sig) { hits++; }

static const char *name(sighandler_t h) {
  return h == SIG_DFL ? "default" : h == SIG_IGN ? "ignored" : h == SIG_HOLD ? "held" : h == SIG_ERR ? "error" : "handler";
}

int main(void) {
  printf("%s\n", name(sigset(SIGUSR1, handler)));
  raise(SIGUSR1);
  printf("%d\n", hits);
  printf("%s\n", name(sigset(SIGUSR1, SIG_HOLD)));
  raise(SIGUSR1);
  printf("held: %d\n", hits);
  printf("%s", name(sigset(SIGUSR1, handler)));
  printf(" %d\n", hits);
  printf("%d\n", sighold(SIGUSR1));
  raise(SIGUSR1);
  printf("held: %d\n", hits);
  printf("%d", sigpause(SIGUSR1));
  printf(" %d %d\n", errno == EINTR, hits);
  raise(SIGUSR1);
  printf("%d", sigrelse(SIGUSR1));
  printf(" %d\n", hits);
  printf("%d", sigignore(SIGUSR1));
  raise(SIGUSR1);
  printf(" %d\n", hits);
  errno = 0;
  printf("%s", name(sigset(SIGKILL, handler)));
  printf(" %d %d\n", errno == EINVAL, sighold(99));
  printf("%x", sigblock(sigmask(SIGINT) | sigmask(SIGTERM)));
  printf(" %x", siggetmask());
  printf(" %x", sigsetmask(0));
  printf(" %x\n", siggetmask());
  sigset_t a, b, c;
  sigemptyset(&a);
  sigfillset(&b);
  sigaddset(&a, SIGHUP);
  sigandset(&c, &a, &b);
  printf("%d%d", sigismember(&c, SIGHUP), sigismember(&c, SIGINT));
  sigemptyset(&b);
  sigorset(&c, &a, &b);
  printf(" %d%d", sigismember(&c, SIGHUP), sigisemptyset(&b));
  printf("\n");
  return 0;
}
