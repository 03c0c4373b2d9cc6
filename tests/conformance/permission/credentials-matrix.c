/* S9: who may signal whom after setresuid, and which credentials and nice values may one take? Runs as uid 0. */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <grp.h>
#include <sys/wait.h>
#include <sys/prctl.h>
#include <sys/resource.h>

static int up[2], down[2];
static pid_t target(int r, int e, int s) {
  pid_t c = fork();
  if (!c) {
    setresuid(r, e, s);
    write(up[1], "x", 1);
    pause();
    _exit(0);
  }
  char b;
  read(up[0], &b, 1);
  return c;
}

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r, r < 0 ? strerror(errno) : "ok");
  fflush(stdout);
}

int main(void) {
  pipe(up);
  int ids[] = {0, 1000, 2000};
  for (int r = 0; r < 3; r++) for (int s = 0; s < 3; s++) {
    pid_t t = target(ids[r], 3000, ids[s]);
    for (int mr = 1; mr < 3; mr++) for (int me = 1; me < 3; me++) {
      pid_t c = fork();
      if (!c) {
        setresuid(ids[mr], ids[me], 4000);
        int x = kill(t, 0), y = kill(t, SIGCONT);
        _exit((x == 0) | (y == 0) << 1);
      }
      int st;
      waitpid(c, &st, 0);
      printf("target r%d s%d me r%d e%d: %d\n", ids[r], ids[s], ids[mr], ids[me], st >> 8);
    }
    kill(t, 9);
    waitpid(t, 0, 0);
  }
  fflush(stdout);
  pid_t c = fork();
  if (!c) {
    uid_t a, b, d;
    w("setresuid", setresuid(1000, 2000, 3000));
    getresuid(&a, &b, &d);
    printf("%d %d %d\n", a, b, d);
    w("seteuid saved", seteuid(3000));
    w("seteuid other", seteuid(4000));
    w("seteuid 0", seteuid(0));
    w("seteuid real", seteuid(1000));
    getresuid(&a, &b, &d);
    printf("%d %d %d\n", a, b, d);
    w("setreuid -1 2000", setreuid(-1, 2000));
    w("setreuid swap", setreuid(3000, 1000));
    w("setreuid 1000 3000", setreuid(1000, 3000));
    getresuid(&a, &b, &d);
    printf("%d %d %d\n", a, b, d);
    w("setuid 1000", setuid(1000));
    getresuid(&a, &b, &d);
    printf("%d %d %d\n", a, b, d);
    w("setuid 3000", setuid(3000));
    getresuid(&a, &b, &d);
    printf("%d %d %d\n", a, b, d);
    w("setuid -1", setuid(-1));
    w("setresuid -1 all", setresuid(-1, -1, -1));
    w("setgid 5 as user: gid still 0", setgid(5));
    w("setgroups", setgroups(0, 0));
    w("setpriority -1", setpriority(PRIO_PROCESS, 0, -1));
    w("setpriority 5", setpriority(PRIO_PROCESS, 0, 5));
    w("setpriority 4", setpriority(PRIO_PROCESS, 0, 4));
    w("get", getpriority(PRIO_PROCESS, 0));
    w("nice", nice(3));
    w("nice -1", nice(-1));
    w("nice 100", nice(100));
    w("prio of parent", setpriority(PRIO_PROCESS, getppid(), 10));
    w("which 5", setpriority(5, 0, 0));
    w("missing", setpriority(PRIO_PROCESS, 30000, 0));
    w("getp missing", getpriority(PRIO_PGRP, 30000));
    _exit(0);
  }
  wait(0);
  w("setuid keeps root", setresuid(0, 1000, 0));
  w("back", seteuid(0));
  w("dumpable", prctl(PR_GET_DUMPABLE));
  w("set", prctl(PR_SET_DUMPABLE, 1));
  w("setgid", setgid(7));
  w("dumpable", prctl(PR_GET_DUMPABLE));
  w("nice", nice(-5));
  w("prio", getpriority(PRIO_PROCESS, 0));
  w("pgrp", setpriority(PRIO_PGRP, 0, 3));
  w("user", getpriority(PRIO_USER, 0) >= -20 ? 0 : -1);
  c = fork();
  if (!c) {
    w("child's nice", getpriority(PRIO_PROCESS, 0));
    _exit(0);
  }
  wait(0);
  prctl(PR_SET_PDEATHSIG, SIGUSR1);
  int v;
  setegid(8);
  prctl(PR_GET_PDEATHSIG, &v);
  printf("pdeath after setegid %d\n", v);
  prctl(PR_SET_PDEATHSIG, SIGUSR1);
  setegid(8);
  prctl(PR_GET_PDEATHSIG, &v);
  printf("same %d\n", v);
  seteuid(1000);
  prctl(PR_GET_PDEATHSIG, &v);
  printf("seteuid %d\n", v);
  return 0;
}
