/* What does mmap refuse, what is shared over fork, and what does a private mapping of a file show? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <sys/stat.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r == -1 ? -1L : 0L, r == -1 ? strerror(errno) : "ok");
  fflush(stdout);
}

int main(void) {
  int st;
  int *s = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0), *p = mmap(0, 4096,
      PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  *s = *p = 1;
  pid_t c = fork();
  if (!c) {
    *s = 2;
    *p = 2;
    if (!fork()) {
      *s += 10;
      *p += 10;
      _exit(*p);
    }
    wait(&st);
    _exit(*p);
  }
  waitpid(c, &st, 0);
  printf("%d %d %x\n", *s, *p, st);
  w("len 0", (long)mmap(0, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  w("no type", (long)mmap(0, 4096, PROT_READ, MAP_ANONYMOUS, -1, 0));
  w("bad fd", (long)mmap(0, 4096, PROT_READ, MAP_PRIVATE, 99, 0));
  w("odd offset", (long)mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 5));
  w("odd fixed", (long)mmap((void *)5, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0));
  w("munmap odd", munmap((char *)p + 1, 4096));
  w("munmap 0", munmap(p, 0));
  w("munmap hole", munmap((void *)0x10000000, 4096));
  w("mprotect hole", mprotect((void *)0x10000000, 4096, PROT_READ));
  w("mprotect odd", mprotect((char *)p + 1, 4096, PROT_READ));
  c = fork();
  if (!c) {
    mprotect(p, 4096, PROT_READ);
    *p = 1;
    _exit(0);
  }
  waitpid(c, &st, 0);
  printf("%x\n", st & 0x7f);
  c = fork();
  if (!c) {
    munmap(p, 4096);
    *p = 1;
    _exit(0);
  }
  waitpid(c, &st, 0);
  printf("%x\n", st & 0x7f);
  *p = 7;
  printf("%d\n", *p);
  int f = open("/tmp/m", O_CREAT | O_RDWR, 0600);
  write(f, "hello world", 11);
  char *m = mmap(0, 4096, PROT_READ, MAP_PRIVATE, f, 0);
  w("file private ro", (long)m);
  if (m != MAP_FAILED) { printf("%.11s|%d\n", m, m[20]); }
  m = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, f, 0);
  w("file private rw", (long)m);
  if (m != MAP_FAILED) {
    m[0] = 'J';
    printf("%.5s\n", m);
    char b[6] = {0};
    pread(f, b, 5, 0);
    printf("%s\n", b);
  }
  close(f);
  f = open("/tmp/m", O_WRONLY);
  w("wronly", (long)mmap(0, 4096, PROT_READ, MAP_PRIVATE, f, 0));
  f = open("/tmp/m", O_RDONLY);
  w("ro shared write", (long)mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, f, 0));
  int pp[2];
  pipe(pp);
  w("pipe", (long)mmap(0, 4096, PROT_READ, MAP_PRIVATE, pp[0], 0));
  f = open("/tmp", O_RDONLY);
  w("dir", (long)mmap(0, 4096, PROT_READ, MAP_PRIVATE, f, 0));
  w("msync", msync(s, 4096, MS_SYNC));
  w("madvise", madvise(p, 4096, MADV_NORMAL));
  return 0;
}
