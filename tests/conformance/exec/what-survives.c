/* S14, W8: what does exec keep, and what does it reset? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <time.h>
#include <sys/wait.h>
#include <sys/prctl.h>
#include <sys/time.h>
#include <sys/stat.h>
#include <sys/resource.h>

static void h(int s) {
}

int main(int argc, char **argv) {
  setvbuf(stdout, 0, _IONBF, 0);
  if (argc > 1) {
    struct sigaction sa;
    for (int s = 1; s < 32; s++) {
      if (sigaction(s, 0, &sa)) continue;
      if (sa.sa_handler != SIG_DFL) printf("%d %s flags %x mask %d\n", s, sa.sa_handler == SIG_IGN ? "ign" : "?",
          sa.sa_flags, sigismember(&sa.sa_mask, SIGINT));
    }
    sigset_t b, p;
    sigprocmask(SIG_BLOCK, 0, &b);
    sigpending(&p);
    for (int s = 1; s < 65; s++) if (sigismember(&b, s) || sigismember(&p, s)) printf("%d blocked %d pending %d\n",
        s, sigismember(&b, s), sigismember(&p, s));
    siginfo_t si;
    struct timespec z = {0, 0};
    int r = sigtimedwait(&p, &si, &z);
    printf("took %d code %d val %d\n", r, si.si_code, si.si_value.sival_int);
    struct itimerval it;
    getitimer(ITIMER_REAL, &it);
    printf("real %d\n", it.it_value.tv_sec > 90);
    getitimer(ITIMER_VIRTUAL, &it);
    printf("virt %d\n", it.it_value.tv_sec > 90);
    getitimer(ITIMER_PROF, &it);
    printf("prof %d int %ld\n", it.it_value.tv_sec > 90, it.it_interval.tv_sec);
    printf("umask %o cwd %s nice %d\n", umask(0), getcwd(0, 0), getpriority(PRIO_PROCESS, 0));
    struct rlimit rl;
    getrlimit(RLIMIT_NOFILE, &rl);
    printf("nofile %lu\n", rl.rlim_cur);
    printf("pid %d ppid %d pgrp %d sid %d\n", getpid() == atoi(argv[1]), getppid() == atoi(argv[2]),
        getpgrp() == atoi(argv[3]), getsid(0) == atoi(argv[4]));
    printf("fds %d %d %d off %ld\n", fcntl(10, F_GETFD), fcntl(11, F_GETFD), fcntl(12, F_GETFD), (long)lseek(12, 0,
        SEEK_CUR));
    printf("env %s %s\n", getenv("A"), getenv("HOME"));
    char c = 0;
    printf("read %ld\n", (long)read(12, &c, 1));
    struct stack {
      int a;
    };
    stack_t ss;
    sigaltstack(0, &ss);
    printf("altstack %d\n", ss.ss_flags);
    return 0;
  }
  struct sigaction sa = {0};
  sa.sa_handler = h;
  sa.sa_flags = SA_NODEFER;
  sigaddset(&sa.sa_mask, SIGINT);
  sigaction(SIGUSR1, &sa, 0);
  sa.sa_handler = SIG_IGN;
  sigaction(SIGUSR2, &sa, 0);
  signal(SIGCHLD, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
  sigset_t s;
  sigemptyset(&s);
  sigaddset(&s, SIGTERM);
  sigaddset(&s, SIGRTMIN + 3);
  sigaddset(&s, SIGHUP);
  sigprocmask(SIG_BLOCK, &s, 0);
  union sigval v = {.sival_int = 55};
  sigqueue(getpid(), SIGRTMIN + 3, v);
  struct itimerval it = {{7, 0}, {100, 0}};
  setitimer(ITIMER_REAL, &it, 0);
  setitimer(ITIMER_VIRTUAL, &it, 0);
  setitimer(ITIMER_PROF, &it, 0);
  umask(027);
  chdir("/");
  setpriority(PRIO_PROCESS, 0, 4);
  struct rlimit rl = {33, 33};
  setrlimit(RLIMIT_NOFILE, &rl);
  dup2(0, 10);
  dup3(0, 11, O_CLOEXEC);
  int f = open("/tmp/data", O_CREAT | O_RDWR, 0600);
  write(f, "abcdef", 6);
  lseek(f, 3, 0);
  dup2(f, 12);
  static char stk[8192];
  stack_t ss = {.ss_sp = stk, .ss_size = sizeof stk};
  sigaltstack(&ss, 0);
  symlink("/proc/self/exe", "/tmp/prog");
  char a[4][12];
  sprintf(a[0], "%d", getpid());
  sprintf(a[1], "%d", getppid());
  sprintf(a[2], "%d", getpgrp());
  sprintf(a[3], "%d", getsid(0));
  char *av[] = {"n", a[0], a[1], a[2], a[3], 0}, *ev[] = {"A=1", "HOME=/x", 0};
  execve("/proc/self/exe", av, ev);
  perror("exec");
  return 1;
}
