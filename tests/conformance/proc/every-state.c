/* Which letter and which fields does /proc/PID/stat show in each state of a process? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <sys/ptrace.h>

static char letter(pid_t p) {
  char b[300], n[40];
  sprintf(n, "/proc/%d/stat", p);
  int f = open(n, O_RDONLY);
  if (f < 0) return '-';
  int k = read(f, b, 299);
  b[k > 0 ? k : 0] = 0;
  close(f);
  return k > 0 ? strrchr(b, ')')[2] : '?';
}

static long fld(pid_t p, int n) {
  char b[600], nm[40];
  sprintf(nm, "/proc/%d/stat", p);
  int f = open(nm, O_RDONLY);
  int k = read(f, b, 599);
  b[k] = 0;
  close(f);
  char *q = strrchr(b, ')') + 2;
  for (int i = 3; i < n; i++) q = strchr(q, ' ') + 1;
  return atol(q);
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st;
  pid_t c = fork();
  if (!c) {
    for (;;) pause();
  }
  usleep(10000);
  printf("%c ppid %d pgrp %d sid %d tty %ld tpgid %ld threads %ld prio %ld nice %ld exitsig %ld\n", letter(c),
      fld(c, 4) == getpid(), fld(c, 5) == getpgrp(), fld(c, 6) == getsid(0), fld(c, 7), fld(c, 8), fld(c, 20),
          fld(c, 18), fld(c, 19), fld(c, 38));
  kill(c, SIGSTOP);
  waitpid(c, &st, WUNTRACED);
  printf("%c\n", letter(c));
  kill(c, SIGCONT);
  usleep(10000);
  printf("%c\n", letter(c));
  ptrace(PTRACE_ATTACH, c, 0, 0);
  waitpid(c, &st, 0);
  printf("%c\n", letter(c));
  ptrace(PTRACE_CONT, c, 0, 0);
  usleep(5000);
  printf("%c\n", letter(c));
  ptrace(PTRACE_DETACH, c, 0, 0);
  kill(c, SIGKILL);
  siginfo_t si;
  waitid(P_PID, c, &si, WEXITED | WNOWAIT);
  printf("%c vsize %ld rss %ld exit %ld\n", letter(c), fld(c, 23), fld(c, 24), fld(c, 52));
  waitpid(c, &st, 0);
  printf("%c\n", letter(c));
  c = vfork();
  if (!c) { _exit(0); }
  waitpid(c, 0, 0);
  c = fork();
  if (!c) {
    if (!vfork()) {
      usleep(40000);
      _exit(0);
    }
    _exit(0);
  }
  usleep(15000);
  printf("vfork parent %c\n", letter(c));
  waitpid(c, &st, 0);
  c = fork();
  if (!c) for (;;) ;
  usleep(5000);
  printf("spinning %c\n", letter(c));
  kill(c, 9);
  waitpid(c, 0, 0);
  c = fork();
  if (!c) {
    close(0);
    close(1);
    dup2(2, 7);
    pause();
    _exit(0);
  }
  usleep(5000);
  char p[60];
  sprintf(p, "/proc/%d/fd/7", c);
  printf("fd 7 %d fd 1 ", access(p, F_OK));
  sprintf(p, "/proc/%d/fd/1", c);
  char lb[60];
  printf("%d\n", (int)readlink(p, lb, 60) < 0);
  kill(c, 9);
  waitpid(c, 0, 0);
  printf("self %c\n", letter(getpid()));
  c = fork();
  if (!c) {
    setsid();
    pause();
    _exit(0);
  }
  usleep(5000);
  printf("sid own %d pgrp own %d\n", fld(c, 6) == c, fld(c, 5) == c);
  kill(c, 9);
  waitpid(c, 0, 0);
  printf("flags forknoexec %d\n", (fld(getpid(), 9) & 0x40) != 0);
  char b[200];
  int f = open("/proc/self/cmdline", O_RDONLY);
  int n = read(f, b, 199);
  printf("args %d zero-ended %d\n", n > 0, b[n - 1] == 0);
  n = read(f, b, 199);
  printf("eof %d\n", n);
  lseek(f, 0, 0);
  n = read(f, b, 3);
  printf("again %d\n", n);
  printf("seek neg %ld\n", (long)lseek(f, -1, 0));
  f = open("/proc/loadavg", O_RDONLY);
  n = read(f, b, 199);
  b[n] = 0;
  float x, y, z;
  int r, tt, l;
  printf("%d\n", sscanf(b, "%f %f %f %d/%d %d", &x, &y, &z, &r, &tt, &l));
  printf("last %d\n", l >= getpid());
  f = open("/proc/uptime", O_RDONLY);
  n = read(f, b, 199);
  b[n] = 0;
  printf("%d\n", sscanf(b, "%f %f", &x, &y));
  f = open("/proc/stat", O_RDONLY);
  n = read(f, b, 199);
  printf("%.4s\n", b);
  f = open("/proc", O_RDONLY);
  printf("read dir %ld %s\n", (long)read(f, b, 10), strerror(errno));
  printf("%d\n", open("/proc/1/fd", O_RDONLY));
  printf("%s\n", strerror(errno));
  n = readlink("/proc/1/exe", b, 99);
  printf("%d %s\n", n, strerror(errno));
  return 0;
}
