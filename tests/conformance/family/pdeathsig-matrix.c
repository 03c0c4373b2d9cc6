/* F4: when does the signal of a parent's death come, and when not? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <pthread.h>
#include <sys/wait.h>
#include <sys/prctl.h>

static int p[2];
static void h(int s, siginfo_t *i, void *u) {
  char b[80];
  sprintf(b, "sig %d code %d uid %d\n", s, i->si_code, i->si_uid);
  write(1, b, strlen(b));
}

int main(int argc, char **argv) {
  if (argc > 1) {
    int v;
    prctl(PR_GET_PDEATHSIG, &v);
    printf("exec keeps %d\n", v);
    fflush(stdout);
    char c;
    read(9, &c, 1);
    usleep(20000);
    struct sigaction sa = {0};
    printf("not reached\n");
    fflush(stdout);
    return 0;
  }
  setvbuf(stdout, 0, _IONBF, 0);
  struct sigaction sa = {0};
  sa.sa_sigaction = h;
  sa.sa_flags = SA_SIGINFO;
  sigaction(SIGUSR1, &sa, 0);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  int st;
  char b;
  // repeated on each re-parenting: middle two are subreapers
  pid_t a = fork();
  if (!a) {
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    pid_t m = fork();
    if (!m) {
      pid_t g = fork();
      if (!g) {
        prctl(PR_SET_PDEATHSIG, SIGUSR1);
        pid_t pp = getppid();
        while (getppid() == pp) usleep(1000);
        printf("adopted once\n");
        pp = getppid();
        while (getppid() == pp) usleep(1000);
        printf("adopted twice\n");
        _exit(4);
      }
      usleep(20000);
      _exit(0);
    }
    waitpid(m, 0, 0);
    usleep(30000);
    _exit(0);
  }
  waitpid(a, &st, 0);
  pid_t g = wait(&st);
  printf("g %x\n", st);
  // by exec
  pipe(p);
  a = fork();
  if (!a) {
    g = fork();
    if (!g) {
      dup2(p[0], 9);
      close(p[1]);
      prctl(PR_SET_PDEATHSIG, SIGTERM);
      execl("/proc/self/exe", "x", "1", (char *)0);
      _exit(1);
    }
    close(p[0]);
    usleep(40000);
    _exit(0);
  }
  close(p[1]);
  close(p[0]);
  waitpid(a, &st, 0);
  wait(&st);
  printf("killed by %d\n", WTERMSIG(st));
  // set when parent is already gone: never comes
  a = fork();
  if (!a) {
    g = fork();
    if (!g) {
      usleep(30000);
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      usleep(20000);
      _exit(6);
    }
    _exit(0);
  }
  waitpid(a, 0, 0);
  wait(&st);
  printf("late %x\n", st);
  // ignored, blocked
  a = fork();
  if (!a) {
    g = fork();
    if (!g) {
      sigset_t s;
      sigemptyset(&s);
      sigaddset(&s, SIGUSR1);
      sigprocmask(SIG_BLOCK, &s, 0);
      prctl(PR_SET_PDEATHSIG, SIGUSR1);
      usleep(40000);
      siginfo_t si;
      struct timespec z = {0, 0};
      int r = sigtimedwait(&s, &si, &z);
      printf("blocked: %d from init-ish %d\n", r, si.si_code);
      _exit(7);
    }
    usleep(10000);
    _exit(0);
  }
  waitpid(a, 0, 0);
  wait(&st);
  printf("%x\n", st);
  // stopped process and pdeathsig kill
  a = fork();
  if (!a) {
    g = fork();
    if (!g) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      raise(SIGSTOP);
      _exit(8);
    }
    waitpid(g, &st, WUNTRACED);
    _exit(0);
  }
  waitpid(a, 0, 0);
  wait(&st);
  printf("%x\n", st);
  printf("%d\n", wait(0) < 0);
  return 0;
}
