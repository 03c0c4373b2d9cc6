/* What do the calls about terminals, sessions and groups answer without a terminal? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <termios.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r < 0 ? -1L : 0L, r < 0 ? strerror(errno) : "ok");
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st, x = 0;
  printf("leader %d %d\n", getsid(0) == getpid(), getpgrp() == getpid());
  w("setsid leader", setsid());
  w("open tty", open("/dev/tty", O_RDWR));
  printf("isatty %d %s\n", isatty(0), strerror(errno));
  w("tcgetpgrp", tcgetpgrp(0));
  w("tcgetpgrp pipe", tcgetpgrp(1));
  w("tcsetpgrp", tcsetpgrp(0, getpgrp()));
  w("tcgetsid", tcgetsid(0));
  w("TIOCNOTTY", ioctl(0, TIOCNOTTY));
  w("bad fd", tcgetpgrp(77));
  struct termios t;
  w("tcgetattr", tcgetattr(0, &t));
  w("tcgetattr bad", tcgetattr(77, &t));
  w("ioctl bad", ioctl(0, 0x9999, &x));
  struct winsize ws;
  w("winsz", ioctl(0, TIOCGWINSZ, &ws));
  printf("ttyname %d\n", ttyname(0) == 0);
  pid_t c = fork();
  if (!c) {
    printf("child leader %d same sid %d\n", getpgrp() == getpid(), getsid(0) == getppid());
    pid_t s = setsid();
    printf("setsid %d\n", s == getpid());
    w("again", setsid());
    pid_t g = fork();
    if (!g) {
      w("grandchild setpgid", setpgid(0, 0));
      w("leader of group setsid", setsid());
      w("setpgid to sid's group", setpgid(0, getppid()));
      w("now setsid", setsid());
      _exit(0);
    }
    waitpid(g, 0, 0);
    _exit(0);
  }
  waitpid(c, &st, 0);
  c = fork();
  if (!c) {
    setpgid(0, 0);
    usleep(60000);
    _exit(1);
  }
  usleep(10000);
  printf("getpgid %d getsid %d\n", getpgid(c) == c, getsid(c) == getpid());
  w("signal group", killpg(c, SIGUSR1));
  waitpid(c, &st, 0);
  printf("%x\n", st);
  w("group gone", killpg(c, 0));
  w("killpg neg", killpg(-1, 0));
  w("killpg 0", killpg(0, 0));
  w("killpg 1", killpg(1, 0));
  // group outlives leader; its number stays taken
  c = fork();
  if (!c) {
    setpgid(0, 0);
    if (!fork()) {
      usleep(80000);
      _exit(0);
    }
    _exit(0);
  }
  waitpid(c, &st, 0);
  w("leaderless group", kill(-c, 0));
  pid_t d = fork();
  if (!d) {
    w("join leaderless", setpgid(0, c));
    _exit(0);
  }
  waitpid(d, 0, 0);
  usleep(120000);
  w("gone", kill(-c, 0));
  return 0;
}
