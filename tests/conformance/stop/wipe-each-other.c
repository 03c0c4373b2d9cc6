/* Does a stop signal wipe a pending SIGCONT, and SIGCONT a pending stop signal, even when ignored (S4)? */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static void show(const char *when) {
  sigset_t set;
  sigpending(&set);
  printf("%s: TSTP %d TTIN %d CONT %d\n", when, sigismember(&set, SIGTSTP), sigismember(&set, SIGTTIN),
         sigismember(&set, SIGCONT));
}

int main(void) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, NULL);
  kill(getpid(), SIGTSTP);
  kill(getpid(), SIGTTIN);
  show("two stops");
  kill(getpid(), SIGCONT);
  show("then continue");
  kill(getpid(), SIGTSTP);
  show("then a stop");
  kill(getpid(), SIGCONT);
  signal(SIGTTOU, SIG_IGN);
  kill(getpid(), SIGTTOU);
  show("continue, then an ignored stop");
  return 0;
}
