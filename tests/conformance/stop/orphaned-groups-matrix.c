/* F5: what happens to the stopped members of a group when its last link to the session ends? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <sys/prctl.h>

static void say(const char *s) { write(1, s, strlen(s)); }
static void hup(int s) { say("hup\n"); }
static void cont(int s) { say("cont\n"); }
static void tstp(int s) { say("tstp\n"); }
static pid_t group(pid_t pg, void (*f)(void)) {
  pid_t c = fork();
  if (!c) {
    setpgid(0, pg);
    f();
    _exit(9);
  }
  setpgid(c, pg);
  return c;
}

static void with_handlers(void) {
  signal(SIGHUP, hup);
  signal(SIGCONT, cont);
  raise(SIGSTOP);
  say("after stop\n");
  _exit(3);
}

static void plain(void) {
  raise(SIGSTOP);
  _exit(4);
}

static void ign(void) {
  signal(SIGHUP, SIG_IGN);
  raise(SIGSTOP);
  say("ign goes on\n");
  _exit(5);
}

static void running(void) {
  signal(SIGHUP, hup);
  for (;;) pause();
}

static void blocked(void) {
  sigset_t s;
  sigfillset(&s);
  sigprocmask(SIG_BLOCK, &s, 0);
  raise(SIGSTOP);
  sigset_t p;
  sigpending(&p);
  printf("blocked: hup %d cont %d\n", sigismember(&p, SIGHUP), sigismember(&p, SIGCONT));
  _exit(6);
}

static void leader(int n) {
  pid_t c;
  int st;
  setsid();
  switch (n) {
    case 0: c = group(0, with_handlers);
    waitpid(c, &st, WUNTRACED);
    break;
    case 1: c = group(0, plain);
    waitpid(c, &st, WUNTRACED);
    break;
    case 2: c = group(0, ign);
    waitpid(c, &st, WUNTRACED);
    break;
    case 3: c = group(0, running);
    usleep(20000);
    break;
    case 4: {
      pid_t d;
      c = group(0, running);
      usleep(20000);
      d = group(c, plain);
      waitpid(d, &st, WUNTRACED);
      break;
    }
    case 5: c = group(0, blocked);
    waitpid(c, &st, WUNTRACED);
    break;
    case 6: {
      // the link to the session is a third process
      c = group(0, plain);
      waitpid(c, &st, WUNTRACED);
      group(0, running);
      usleep(20000);
      break;
    }
  }
  _exit(0);
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  int st;
  for (int n = 0; n < 7; n++) {
    pid_t l = fork();
    if (!l) leader(n);
    waitpid(l, &st, 0);
    usleep(30000);
    printf("%d leader %x\n", n, st);
    int left = n == 4 || n == 6 ? 2 : 1;
    while (left > 0) {
      siginfo_t si;
      if (waitid(P_ALL, 0, &si, WEXITED | WNOHANG | WNOWAIT) == 0 && si.si_pid) {
        pid_t w = waitpid(si.si_pid, &st, 0);
        printf("%d adopted %x\n", n, st);
        left--;
      } else {
        int k = 0;
        for (pid_t w = l + 1; w < l + 4; w++) if (kill(w, SIGKILL) == 0) k++;
        printf("killed %d\n", k);
        usleep(10000);
      }
    }
  }
  // inside an orphaned group
  pid_t a = fork();
  if (!a) {
    setsid();
    pid_t g = fork();
    if (!g) {
      raise(SIGTSTP);
      printf("not stopped\n");
      kill(getpid(), SIGTTIN);
      printf("not stopped by ttin\n");
      signal(SIGTSTP, tstp);
      raise(SIGTSTP);
      _exit(4);
    }
    waitpid(g, &st, WUNTRACED);
    printf("g %x\n", st);
    g = fork();
    if (!g) {
      raise(SIGSTOP);
      _exit(5);
    }
    waitpid(g, &st, WUNTRACED);
    printf("g %x\n", st);
    kill(g, SIGCONT);
    waitpid(g, &st, 0);
    printf("g %x\n", st);
    _exit(0);
  }
  waitpid(a, &st, 0);
  errno = 0;
  wait(&st);
  printf("%s\n", strerror(errno));
  return 0;
}
