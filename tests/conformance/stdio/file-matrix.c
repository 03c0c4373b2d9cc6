/* What do open, lseek, append, unlink, rename, links and permissions do to files and their offsets, over fork
   too? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <dirent.h>
#include <sys/wait.h>
#include <sys/stat.h>
#include <sys/uio.h>

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  char b[50];
  int st;
  int f = open("/tmp/o", O_CREAT | O_RDWR | O_TRUNC, 0644);
  write(f, "0123456789", 10);
  lseek(f, 2, 0);
  if (!fork()) {
    read(f, b, 3);
    _exit(0);
  }
  wait(0);
  printf("shared offset %ld\n", (long)lseek(f, 0, 1));
  int d = dup(f);
  lseek(d, 7, 0);
  printf("dup %ld\n", (long)lseek(f, 0, 1));
  int g = open("/tmp/o", O_RDONLY);
  printf("own %ld\n", (long)lseek(g, 0, 1));
  lseek(f, 100, 0);
  write(f, "x", 1);
  struct stat s;
  fstat(f, &s);
  printf("size %ld\n", (long)s.st_size);
  pread(f, b, 1, 50);
  printf("hole %d\n", b[0]);
  printf("%ld\n", (long)lseek(f, 0, SEEK_END));
  printf("neg %ld %s\n", (long)lseek(f, -1000, SEEK_CUR), strerror(errno));
  printf("bad %ld\n", (long)lseek(f, 0, 99));
  printf("data %ld\n", (long)lseek(f, 0, 3));
  int a = open("/tmp/o", O_WRONLY | O_APPEND);
  lseek(a, 0, 0);
  write(a, "APP", 3);
  printf("append at %ld\n", (long)lseek(a, 0, 1));
  printf("pwrite append %ld\n", (long)pwrite(a, "Z", 1, 0));
  fstat(a, &s);
  printf("size %ld\n", (long)s.st_size);
  unlink("/tmp/o");
  fstat(f, &s);
  printf("links %d still %ld\n", (int)s.st_nlink, (long)pread(f, b, 3, 0));
  printf("open %d\n", open("/tmp/o", O_RDONLY));
  char p[40];
  sprintf(p, "/proc/self/fd/%d", f);
  int n = readlink(p, b, 49);
  b[n] = 0;
  printf("%s\n", b);
  int q = open(p, O_RDONLY);
  printf("reopened %d\n", (int)read(q, b, 3));
  struct iovec v[3] = {{"ab", 2}, {"", 0}, {"cde", 3}};
  int pp[2];
  pipe(pp);
  printf("writev %ld\n", (long)writev(pp[1], v, 3));
  char x[2], y[10];
  struct iovec r[2] = {{x, 2}, {y, 10}};
  printf("readv %ld %.2s %.3s\n", (long)readv(pp[0], r, 2), x, y);
  printf("iov 0 %ld\n", (long)writev(pp[1], v, 0));
  printf("iov neg %ld %s\n", (long)writev(pp[1], v, -1), strerror(errno));
  printf("iov many %ld\n", (long)writev(pp[1], v, 2000));
  mkdir("/tmp/d", 0755);
  printf("mkdir again %d %s\n", mkdir("/tmp/d", 0755), strerror(errno));
  close(open("/tmp/d/f", O_CREAT | O_WRONLY, 0));
  printf("rmdir full %d\n", rmdir("/tmp/d"));
  printf("%s\n", strerror(errno));
  printf("unlink dir %d\n", unlink("/tmp/d"));
  printf("%s\n", strerror(errno));
  printf("mode 0 %d\n", open("/tmp/d/f", O_RDONLY));
  printf("%s\n", strerror(errno));
  chdir("/tmp/d");
  printf("rename %d\n", rename("f", "../g"));
  printf("cwd rm %d\n", rmdir("/tmp/d"));
  printf("getcwd %d\n", getcwd(b, 50) != 0);
  printf("%s\n", strerror(errno));
  printf("create in gone %d\n", open("x", O_CREAT | O_WRONLY, 0600));
  printf("%s\n", strerror(errno));
  chdir("/tmp");
  symlink("loop", "loop");
  printf("loop %d\n", open("loop", O_RDONLY));
  printf("%s\n", strerror(errno));
  printf("nofollow %d\n", open("loop", O_RDONLY | O_NOFOLLOW));
  printf("%s\n", strerror(errno));
  link("g", "h");
  stat("g", &s);
  printf("links %d\n", (int)s.st_nlink);
  printf("access %d\n", access("g", R_OK));
  chmod("g", 0444);
  printf("w %d\n", access("g", W_OK));
  printf("x %d %s\n", access("/nonexist", X_OK), strerror(errno));
  printf("trunc %d\n", truncate("g", 5));
  chmod("g", 0644);
  printf("trunc %d\n", truncate("g", 5));
  stat("g", &s);
  printf("%ld %o\n", (long)s.st_size, s.st_mode & 07777);
  memset(p, 'n', 30);
  char longname[300];
  memset(longname, 'a', 299);
  longname[299] = 0;
  printf("long %d\n", open(longname, O_CREAT | O_WRONLY, 0600));
  printf("%s\n", strerror(errno));
  printf("empty %d\n", open("", O_RDONLY));
  printf("%s\n", strerror(errno));
  DIR *dd = opendir("/tmp");
  int cnt = 0;
  struct dirent *e;
  while ((e = readdir(dd))) if (!strcmp(e->d_name, "g") || !strcmp(e->d_name, "h") || !strcmp(e->d_name,
      ".") || !strcmp(e->d_name, "..")) cnt++;
  printf("%d\n", cnt);
  closedir(dd);
  return 0;
}
