/* What do getrlimit, setrlimit and prlimit refuse, and what does a limit on files and descriptors do? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <sys/resource.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r, r < 0 ? strerror(errno) : "ok");
  fflush(stdout);
}

static volatile int xcpu;
static void h(int s) { xcpu++; }
int main(void) {
  struct rlimit r, o;
  char buf[100] = {0};
  r.rlim_cur = 10;
  r.rlim_max = 5;
  w("cur>max", setrlimit(RLIMIT_NOFILE, &r));
  w("bad", getrlimit(16, &r));
  w("bad", getrlimit(-1, &r));
  w("bad", setrlimit(99, &r));
  w("efault", getrlimit(RLIMIT_CORE, (void *)8));
  r.rlim_cur = 20;
  r.rlim_max = 40;
  w("nofile", setrlimit(RLIMIT_NOFILE, &r));
  getrlimit(RLIMIT_NOFILE, &o);
  printf("%lu %lu\n", o.rlim_cur, o.rlim_max);
  r.rlim_cur = 40;
  w("up to hard", setrlimit(RLIMIT_NOFILE, &r));
  r.rlim_max = 50;
  w("hard up", setrlimit(RLIMIT_NOFILE, &r));
  r.rlim_cur = 10;
  r.rlim_max = 10;
  w("down", setrlimit(RLIMIT_NOFILE, &r));
  w("dup2 12", dup2(0, 12));
  w("dup2 9", dup2(0, 9));
  int n = 0;
  while (dup(0) >= 0) n++;
  printf("%d %s\n", n, strerror(errno));
  for (int i = 3; i < 10; i++) close(i);
  int f = open("/tmp/f", O_CREAT | O_RDWR, 0600);
  r.rlim_cur = 50;
  r.rlim_max = 100;
  w("fsize", setrlimit(RLIMIT_FSIZE, &r));
  signal(SIGXFSZ, h);
  w("write", write(f, buf, 30));
  w("write", write(f, buf, 30));
  w("write", write(f, buf, 30));
  printf("sig %d\n", xcpu);
  w("trunc", ftruncate(f, 60));
  printf("sig %d\n", xcpu);
  w("trunc", ftruncate(f, 40));
  signal(SIGXFSZ, SIG_IGN);
  lseek(f, 0, SEEK_END);
  w("w", write(f, buf, 20));
  w("w", write(f, buf, 20));
  pid_t c = fork();
  if (!c) {
    signal(SIGXFSZ, SIG_DFL);
    write(f, buf, 1);
    _exit(0);
  }
  int st;
  waitpid(c, &st, 0);
  printf("%x\n", st & 0x7f);

  c = fork();
  if (!c) {
    pause();
    _exit(0);
  }
  r.rlim_cur = 3;
  r.rlim_max = 8;
  w("prlimit", prlimit(c, RLIMIT_NOFILE, &r, &o));
  printf("%lu %lu\n", o.rlim_cur, o.rlim_max);
  w("prlimit", prlimit(c, RLIMIT_NOFILE, 0, &o));
  printf("%lu %lu\n", o.rlim_cur, o.rlim_max);
  w("init", prlimit(1, RLIMIT_NOFILE, 0, &o));
  w("missing", prlimit(30000, RLIMIT_NOFILE, 0, &o));
  w("self", prlimit(0, RLIMIT_NOFILE, 0, &o));
  kill(c, 9);
  wait(0);
  r.rlim_cur = r.rlim_max = 0;
  w("nproc 0", setrlimit(RLIMIT_NPROC, &r));
  w("fork", fork());
  return 0;
}
