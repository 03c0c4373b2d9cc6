/* What do the options of prctl answer, and which of them are kept over fork and exec? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r, r < 0 ? strerror(errno) : "ok");
}

int main(int argc, char **argv) {
  setvbuf(stdout, 0, _IONBF, 0);
  if (argc > 1) {
    int s = -1, r = -1;
    prctl(PR_GET_PDEATHSIG, &s);
    prctl(PR_GET_CHILD_SUBREAPER, &r);
    char nm[17] = {0};
    prctl(PR_GET_NAME, nm);
    printf("after exec: %d %d dumpable %d nnp %d name ok %d keepcaps %d\n", s, r, prctl(PR_GET_DUMPABLE),
        prctl(PR_GET_NO_NEW_PRIVS,0,0,0,0), strcmp(nm, "renamed-by-prct") != 0, prctl(PR_GET_KEEPCAPS));
    return 0;
  }
  int v = 99;
  w("unknown", prctl(9999, 0, 0, 0, 0));
  w("neg", prctl(-1, 0, 0, 0, 0));
  w("pdeath 65", prctl(PR_SET_PDEATHSIG, 65));
  w("pdeath -1", prctl(PR_SET_PDEATHSIG, -1));
  w("pdeath 64", prctl(PR_SET_PDEATHSIG, 64));
  w("get", prctl(PR_GET_PDEATHSIG, &v));
  printf("%d\n", v);
  w("get efault", prctl(PR_GET_PDEATHSIG, 8));
  w("pdeath 0", prctl(PR_SET_PDEATHSIG, 0));
  w("dumpable", prctl(PR_GET_DUMPABLE));
  w("set dumpable 0", prctl(PR_SET_DUMPABLE, 0));
  w("dumpable", prctl(PR_GET_DUMPABLE));
  w("set dumpable 2", prctl(PR_SET_DUMPABLE, 2));
  w("set dumpable 1", prctl(PR_SET_DUMPABLE, 1));
  w("keepcaps", prctl(PR_GET_KEEPCAPS));
  w("set keepcaps 1", prctl(PR_SET_KEEPCAPS, 1));
  w("set keepcaps 2", prctl(PR_SET_KEEPCAPS, 2));
  w("keepcaps", prctl(PR_GET_KEEPCAPS));
  w("nnp", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
  w("nnp args", prctl(PR_GET_NO_NEW_PRIVS, 1, 0, 0, 0));
  w("set nnp 0", prctl(PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0));
  w("set nnp", prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
  w("nnp", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
  w("timerslack", prctl(PR_GET_TIMERSLACK));
  w("set timerslack", prctl(PR_SET_TIMERSLACK, 1000));
  w("timerslack", prctl(PR_GET_TIMERSLACK));
  w("set timerslack 0", prctl(PR_SET_TIMERSLACK, 0));
  w("timerslack", prctl(PR_GET_TIMERSLACK));
  w("timing", prctl(PR_GET_TIMING));
  w("set timing", prctl(PR_SET_TIMING, 1));
  w("subreaper", prctl(PR_SET_CHILD_SUBREAPER, 5));
  w("get", prctl(PR_GET_CHILD_SUBREAPER, &v));
  printf("%d\n", v);
  w("get efault", prctl(PR_GET_CHILD_SUBREAPER, 8));
  w("name", prctl(PR_SET_NAME, "renamed-by-prctl-long"));
  char nm[20];
  memset(nm, 'x', 20);
  w("getname", prctl(PR_GET_NAME, nm));
  printf("[%s] %c\n", nm, nm[17]);
  w("name efault", prctl(PR_SET_NAME, 8));
  w("capbset", prctl(PR_CAPBSET_READ, 0));
  w("capbset bad", prctl(PR_CAPBSET_READ, 100));
  w("securebits", prctl(PR_GET_SECUREBITS));
  w("seccomp", prctl(PR_GET_SECCOMP));
  w("tid addr", prctl(PR_GET_TID_ADDRESS, 8));
  prctl(PR_SET_PDEATHSIG, SIGUSR1);
  pid_t c = fork();
  if (!c) {
    v = 9;
    prctl(PR_GET_PDEATHSIG, &v);
    int r = 9;
    prctl(PR_GET_CHILD_SUBREAPER, &r);
    printf("child: %d %d dump %d nnp %d slack %d\n", v, r, prctl(PR_GET_DUMPABLE),
        prctl(PR_GET_NO_NEW_PRIVS,0,0,0,0), prctl(PR_GET_TIMERSLACK));
    memset(nm, 0, 20);
    prctl(PR_GET_NAME, nm);
    printf("[%s]\n", nm);
    _exit(0);
  }
  wait(0);
  execl("/proc/self/exe", "x", "y", NULL);
  return 1;
}
