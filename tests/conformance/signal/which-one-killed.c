/* S7: of several deadly signals, of which one does a stopped, sleeping or blocking process die? */
#include <stdio.h>
#include <unistd.h>
#include <signal.h>
#include <sys/wait.h>

static pid_t stopped(void) {
  int st;
  pid_t c = fork();
  if (!c) {
    raise(SIGSTOP);
    _exit(0);
  }
  waitpid(c, &st, WUNTRACED);
  return c;
}

static void show(const char *n, pid_t c) {
  int st;
  waitpid(c, &st, 0);
  printf("%s: %x\n", n, st & 0x7f);
}

int main(void) {
  pid_t c;
  c = stopped();
  kill(c, SIGTERM);
  kill(c, SIGINT);
  kill(c, SIGCONT);
  show("stopped, TERM, INT, CONT", c);
  c = stopped();
  kill(c, SIGTERM);
  kill(c, SIGKILL);
  show("stopped, TERM, KILL", c);
  c = stopped();
  kill(c, SIGTERM);
  kill(c, SIGHUP);
  kill(c, SIGQUIT);
  kill(c, SIGCONT);
  show("stopped, TERM, HUP, QUIT, CONT", c);
  c = stopped();
  kill(c, SIGUSR2);
  kill(c, SIGSEGV);
  kill(c, SIGCONT);
  show("stopped, USR2, SEGV, CONT", c);
  c = fork();
  if (!c) {
    for (;;) pause();
  }
  kill(c, SIGTERM);
  kill(c, SIGINT);
  show("asleep, TERM, INT", c);
  c = fork();
  if (!c) {
    for (;;) pause();
  }
  usleep(10000);
  kill(c, SIGTERM);
  kill(c, SIGKILL);
  show("asleep, TERM, KILL", c);
  c = fork();
  if (!c) {
    sigset_t s;
    sigfillset(&s);
    sigprocmask(SIG_BLOCK, &s, 0);
    raise(SIGQUIT);
    kill(getpid(), SIGTERM);
    kill(getpid(), SIGHUP);
    sigprocmask(SIG_UNBLOCK, &s, 0);
    _exit(0);
  }
  show("blocked, QUIT to the thread, TERM, HUP", c);
  c = fork();
  if (!c) {
    sigset_t s;
    sigfillset(&s);
    sigprocmask(SIG_BLOCK, &s, 0);
    kill(getpid(), SIGRTMIN);
    kill(getpid(), SIGFPE);
    kill(getpid(), SIGHUP);
    sigprocmask(SIG_UNBLOCK, &s, 0);
    _exit(0);
  }
  show("blocked, RTMIN, FPE, HUP", c);
  return 0;
}
