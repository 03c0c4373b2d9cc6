/* F9: what do setpgid and setsid refuse, and with which error? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r < 0 ? -1L : 0L, r < 0 ? strerror(errno) : "ok");
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  w("leader self", setpgid(0, 0));
  w("neg pgid", setpgid(0, -1));
  w("neg pid", setpgid(-1, 0));
  w("neg pid pos pgid", setpgid(-5, getpid()));
  w("pid 1", setpgid(1, 0));
  w("missing", setpgid(30001, 0));
  w("getpgid neg", getpgid(-1));
  w("getpgid missing", getpgid(30001));
  w("getsid missing", getsid(30001));
  w("getsid neg", getsid(-3));
  w("getpgid 1", getpgid(1));
  w("getsid 1", getsid(1));
  int p[2], q[2];
  pipe(p);
  pipe(q);
  pid_t a = fork();
  if (!a) {
    close(p[1]);
    char c;
    read(p[0], &c, 1);
    _exit(0);
  }
  pid_t b = fork();
  if (!b) {
    close(p[1]);
    char c;
    read(p[0], &c, 1);
    _exit(0);
  }
  w("child into missing group", setpgid(a, 30000));
  w("child into own group", setpgid(a, a));
  w("again", setpgid(a, a));
  w("other joins", setpgid(b, a));
  printf("%d %d\n", getpgid(a) == a, getpgid(b) == a);
  w("leader into mine", setpgid(a, getpgrp()));
  w("b stays in group w/o leader", getpgid(b) == a ? 0 : -1);
  w("a back", setpgid(a, a));
  pid_t d = fork();
  if (!d) {
    w("in child: sibling", setpgid(a, 0));
    w("in child: parent", setpgid(getppid(), 0));
    w("in child: session", setsid());
    w("in child: setsid again", setsid());
    w("in child: setpgid as session leader", setpgid(0, 0));
    w("in child: into other session's", setpgid(0, a));
    write(q[1], "x", 1);
    char c;
    close(p[1]);
    read(p[0], &c, 1);
    _exit(0);
  }
  char c;
  read(q[0], &c, 1);
  w("child in other session", setpgid(d, d));
  w("child into group of other session", setpgid(b, d));
  pid_t e = fork();
  if (!e) {
    close(p[1]);
    w("setpgid self", setpgid(0,0));
    w("group leader setsid", setsid());
    pid_t g = fork();
    if (!g) {
      w("grandchild setsid", setsid());
      printf("%d %d\n", getsid(0)==getpid(), getpgrp()==getpid());
      _exit(0);
    }
    waitpid(g, 0, 0);
    _exit(0);
  }
  waitpid(e, 0, 0);
  w("reaped", setpgid(e, 0));
  close(p[1]);
  while (wait(0) > 0);
  pid_t z = fork();
  if (!z) _exit(0);
  siginfo_t si;
  waitid(P_PID, z, &si, WEXITED|WNOWAIT);
  w("zombie own group", setpgid(z, z));
  pid_t y = fork();
  if (!y) {
    int r = setpgid(0, z);
    printf("y %d %s\n", r, r<0?strerror(errno):"");
    _exit(0);
  }
  waitpid(y,0,0);
  waitpid(z, 0, 0);
  int s[2];
  pipe(s);
  fcntl(s[1], 2, 1);
  y = fork();
  if (!y) {
    execl("/bin/sleep", "sleep", "5", NULL);
    _exit(1);
  }
  close(s[1]);
  char ch;
  read(s[0], &ch, 1);
  w("exec'd child", setpgid(y, y));
  kill(y, 9);
  waitpid(y, 0, 0);
  return 0;
}
