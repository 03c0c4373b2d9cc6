/* What do SIG_BLOCK, SIG_UNBLOCK and SIG_SETMASK do to the mask, and what is a wrong way? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>

static void show(const char *what) {
  sigset_t now;
  sigprocmask(SIG_BLOCK, NULL, &now);
  printf("%s: HUP %d INT %d TERM %d\n", what, sigismember(&now, SIGHUP), sigismember(&now, SIGINT),
         sigismember(&now, SIGTERM));
}

int main(void) {
  sigset_t set, old;
  show("start");
  sigemptyset(&set);
  sigaddset(&set, SIGHUP);
  sigaddset(&set, SIGINT);
  sigprocmask(SIG_BLOCK, &set, NULL);
  show("blocked two");
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigprocmask(SIG_BLOCK, &set, &old);
  show("and one");
  printf("old had TERM: %d\n", sigismember(&old, SIGTERM));
  sigdelset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  show("without INT");
  sigprocmask(SIG_SETMASK, &set, NULL);
  show("only INT");
  int answer = sigprocmask(99, &set, NULL);
  printf("wrong way: %d, EINVAL: %d\n", answer, errno == EINVAL);
  answer = sigaddset(&set, 0);
  printf("sigaddset 0: %d, EINVAL: %d\n", answer, errno == EINVAL);
  return 0;
}
