/* Z5, Z6: which numbers are skipped while a zombie, a group or a session has them, and what comes after the
   largest? Runs as uid 0. */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <sys/wait.h>

static int put(const char *p, int v) {
  int f = open(p, O_WRONLY);
  char b[20];
  int n = sprintf(b, "%d", v);
  int r = write(f, b, n);
  int e = errno;
  close(f);
  errno = e;
  return r < 0 ? -e : 0;
}

static int get(const char *p) {
  int f = open(p, O_RDONLY);
  char b[20] = {0};
  read(f, b, 19);
  close(f);
  return atoi(b);
}

static pid_t one(void) {
  pid_t c = fork();
  if (!c) _exit(0);
  waitpid(c, 0, 0);
  return c;
}

#define LAST "/proc/sys/kernel/ns_last_pid"
#define MAX "/proc/sys/kernel/pid_max"
int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st;
  printf("%d\n", put(LAST, 1000));
  printf("%d\n", one());
  printf("last %d\n", get(LAST));
  put(LAST, 1999);
  pid_t z = fork();
  if (!z) _exit(0);
  siginfo_t si;
  waitid(P_PID, z, &si, WEXITED | WNOWAIT);
  printf("zombie %d\n", z);
  put(LAST, 1999);
  printf("zombie's is skipped: %d\n", one());
  waitpid(z, 0, 0);
  put(LAST, 1999);
  printf("free again: %d\n", one());
  put(LAST, 2999);
  pid_t l = fork();
  if (!l) {
    setpgid(0, 0);
    if (!fork()) {
      for (;;) pause();
    }
    _exit(0);
  }
  waitpid(l, 0, 0);
  printf("leader %d gone, group there %d\n", l, kill(-l, 0));
  put(LAST, 2999);
  printf("group's is skipped: %d\n", one());
  kill(-l, 9);
  usleep(30000);
  put(LAST, 2999);
  printf("free again: %d\n", one());
  put(LAST, 3999);
  l = fork();
  if (!l) {
    setsid();
    if (!fork()) {
      setpgid(0, 0);
      for (;;) pause();
    }
    usleep(10000);
    _exit(0);
  }
  waitpid(l, 0, 0);
  put(LAST, 3999);
  printf("session's is skipped: %d\n", one());
  kill(4001, 9);
  usleep(20000);
  put(LAST, 3999);
  printf("free again: %d\n", one());
  put(LAST, get(MAX) - 1);
  printf("after the largest: %d\n", one());
  put(LAST, get(MAX) - 2);
  printf("largest %d\n", one() == get(MAX) - 1);
  printf("then %d\n", one());
  printf("too small %d bad %d\n", put(MAX, 300), put(MAX, 0x7fffffff));
  printf("310: %d\n", put(MAX, 310));
  put(LAST, 299);
  int n = 0;
  pid_t c;
  while ((c = fork()) > 0) n++;
  if (!c) {
    pause();
    _exit(0);
  }
  printf("%d, then %s\n", n, strerror(errno));
  printf("again %d\n", fork());
  for (int i = 300; i < 310; i++) kill(i, 9);
  while (wait(0) > 0);
  printf("after %d\n", one());
  pid_t u = fork();
  if (!u) {
    setuid(1000);
    printf("user: %d %d\n", put(MAX, 4000), put(LAST, 500));
    _exit(0);
  }
  waitpid(u, 0, 0);
  return 0;
}
