/* W14, W16, W17: what do SIGCHLD and wait tell of stops and continuations? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

static volatile int n;
static pid_t c;
static void h(int s, siginfo_t *i, void *u) {
  char b[100];
  sprintf(b, "chld code %d status %d c %d\n", i->si_code, i->si_status, i->si_pid == c);
  write(1, b, strlen(b));
  n++;
}

static void until(int k) {
  while (n < k) usleep(1000);
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  struct sigaction sa = {0};
  sa.sa_sigaction = h;
  sa.sa_flags = SA_SIGINFO | SA_RESTART;
  sigaction(SIGCHLD, &sa, 0);
  int st;
  siginfo_t si;
  c = fork();
  if (!c) {
    for (;;) pause();
  }
  setpgid(c, c);
  kill(c, SIGSTOP);
  until(1);
  {
    int k = waitpid(c, &st, WUNTRACED | WNOHANG) == c;
    printf("%d %x\n", k, st);
  };
  printf("%d\n", waitpid(c, &st, WUNTRACED | WNOHANG));
  kill(c, SIGSTOP);
  usleep(20000);
  printf("again %d\n", waitpid(c, &st, WUNTRACED | WNOHANG));
  kill(c, SIGCONT);
  until(2);
  {
    int k = waitpid(c, &st, WCONTINUED | WNOHANG) == c;
    printf("%d %x\n", k, st);
  };
  printf("%d\n", waitpid(c, &st, WCONTINUED | WNOHANG));
  kill(c, SIGCONT);
  usleep(10000);
  printf("%d\n", waitpid(c, &st, WCONTINUED | WNOHANG));
  kill(c, SIGTSTP);
  until(3);
  memset(&si, 0, sizeof si);
  printf("%d", waitid(P_PID, c, &si, WSTOPPED | WNOWAIT));
  printf(" %d %d\n", si.si_code, si.si_status);
  printf("%d", waitid(P_PID, c, &si, WSTOPPED));
  printf(" %d\n", si.si_status);
  printf("%d", waitid(P_PID, c, &si, WSTOPPED | WNOHANG));
  printf(" %d\n", si.si_pid);
  kill(c, SIGTERM);
  usleep(20000);
  printf("term waits %d\n", waitpid(c, &st, WNOHANG));
  signal(SIGCHLD, SIG_DFL);
  kill(c, SIGCONT);
  waitpid(c, &st, 0);
  printf("st %x\n", st);
  sa.sa_flags = SA_SIGINFO | SA_RESTART | SA_NOCLDSTOP;
  sigaction(SIGCHLD, &sa, 0);
  n = 0;
  c = fork();
  if (!c) {
    for (;;) pause();
  }
  kill(c, SIGSTOP);
  waitpid(c, &st, WUNTRACED);
  usleep(10000);
  printf("nocldstop %d %x\n", n, st);
  kill(c, SIGCONT);
  waitpid(c, &st, WCONTINUED);
  printf("%x %d\n", st, n);
  kill(c, SIGKILL);
  until(1);
  waitpid(c, &st, 0);
  printf("%x\n", st);
  // a stop signal that is still blocked when SIGCONT comes
  sa.sa_flags = SA_SIGINFO | SA_RESTART;
  sigaction(SIGCHLD, &sa, 0);
  n = 0;
  c = fork();
  if (!c) {
    sigset_t tstp;
    sigemptyset(&tstp);
    sigaddset(&tstp, SIGTSTP);
    sigprocmask(SIG_BLOCK, &tstp, 0);
    usleep(30000);
    sigprocmask(SIG_UNBLOCK, &tstp, 0);
    for (;;) pause();
  }
  usleep(10000);
  kill(c, SIGTSTP);
  kill(c, SIGCONT);
  usleep(40000);
  printf("back to back: %d %d\n", n, waitpid(c, &st, WUNTRACED | WNOHANG));
  kill(c, 9);
  waitpid(c, &st, 0);
  signal(SIGCHLD, SIG_DFL);
  // SIGKILL on stopped: statuses
  c = fork();
  if (!c) {
    raise(SIGSTOP);
    _exit(0);
  }
  waitpid(c, &st, WUNTRACED);
  kill(c, SIGKILL);
  waitpid(c, &st, WUNTRACED | WCONTINUED);
  printf("%x\n", st);
  // stop by TTIN/TTOU default
  int sg[] = {SIGTTIN, SIGTTOU, SIGTSTP};
  for (int i = 0; i < 3; i++) {
    c = fork();
    if (!c) {
      setpgid(0, 0);
      raise(sg[i]);
      _exit(3);
    }
    waitpid(c, &st, WUNTRACED);
    printf("%x ", st);
    kill(c, SIGCONT);
    waitpid(c, &st, 0);
    printf("%x\n", st);
  }
  return 0;
}
