/* What do fcntl, dup, dup2, dup3, pipe2, read and write answer for each use and wrong use? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r, r < 0 ? strerror(errno) : "ok");
}

int main(void) {
  int p[2];
  pipe(p);
  w("bad fd", fcntl(99, F_GETFD));
  w("neg fd", fcntl(-1, F_GETFD));
  w("bad cmd", fcntl(0, 9999));
  w("getfd", fcntl(p[0], F_GETFD));
  w("setfd 1", fcntl(p[0], F_SETFD, 1));
  w("getfd", fcntl(p[0], F_GETFD));
  w("setfd 0xff", fcntl(p[0], F_SETFD, 0xff));
  w("getfd", fcntl(p[0], F_GETFD));
  w("setfd 2", fcntl(p[0], F_SETFD, 2));
  w("getfd", fcntl(p[0], F_GETFD));
  w("getfl r", fcntl(p[0], F_GETFL));
  w("getfl w", fcntl(p[1], F_GETFL));
  w("setfl nonblock|creat|trunc|rdwr", fcntl(p[0], F_SETFL, O_NONBLOCK | O_CREAT | O_TRUNC | O_RDWR));
  w("getfl", fcntl(p[0], F_GETFL));
  w("setfl append", fcntl(p[1], F_SETFL, O_APPEND));
  w("getfl", fcntl(p[1], F_GETFL));
  w("setfl 0", fcntl(p[1], F_SETFL, 0));
  w("dupfd 10", fcntl(p[0], F_DUPFD, 10));
  w("dupfd 10", fcntl(p[0], F_DUPFD, 10));
  w("dupfd cloexec", fcntl(p[0], F_DUPFD_CLOEXEC, 10));
  w("getfd 12", fcntl(12, F_GETFD));
  w("getfl 12", fcntl(12, F_GETFL));
  w("setfl through dup", fcntl(12, F_SETFL, 0));
  w("getfl orig", fcntl(p[0], F_GETFL));
  w("dupfd -1", fcntl(p[0], F_DUPFD, -1));
  struct rlimit r = {64, 64};
  setrlimit(RLIMIT_NOFILE, &r);
  w("dupfd 64", fcntl(p[0], F_DUPFD, 64));
  w("dupfd 63", fcntl(p[0], F_DUPFD, 63));
  w("dupfd 63 again", fcntl(p[0], F_DUPFD, 63));
  w("dup2 same", dup2(p[0], p[0]));
  w("dup2 bad same", dup2(50, 50));
  w("dup2 bad", dup2(50, 1));
  w("dup2 64", dup2(p[0], 64));
  w("dup2 neg", dup2(p[0], -1));
  w("dup3 same", dup3(p[0], p[0], 0));
  w("dup3 badflag", dup3(p[0], 20, O_NONBLOCK));
  w("dup3 64", dup3(p[0], 64, 0));
  w("dup3 badfd", dup3(50, 20, 0));
  w("dup3 same bad", dup3(50, 50, 0));
  w("dup3 cloexec", dup3(p[0], 20, O_CLOEXEC));
  w("getfd 20", fcntl(20, F_GETFD));
  w("dup2 clears", dup2(p[0], 20));
  w("getfd 20", fcntl(20, F_GETFD));
  w("dup clears", dup(20));
  w("close bad", close(99));
  w("close neg", close(-1));
  w("close", close(20));
  w("close twice", close(20));
  w("pipe efault", pipe((int *)8));
  w("pipe2 bad", pipe2(p, O_APPEND));
  w("pipe2 nonblock", pipe2(p, O_NONBLOCK | O_CLOEXEC));
  w("getfd", fcntl(p[0], F_GETFD));
  w("getfl", fcntl(p[0], F_GETFL));
  w("getfl", fcntl(p[1], F_GETFL));
  w("pipe sz", fcntl(p[0], F_GETPIPE_SZ));
  w("lseek pipe", lseek(p[0], 0, SEEK_CUR));
  w("read write end", read(p[1], &r, 1));
  w("write read end", write(p[0], "x", 1));
  w("read empty nb", read(p[0], &r, 1));
  w("read 0", read(p[0], &r, 0));
  w("write 0", write(p[1], "", 0));
  w("write efault", write(p[1], (void *)8, 10));
  w("read efault empty", read(p[0], (void *)8, 10));
  w("write", write(p[1], "abc", 3));
  w("read efault", read(p[0], (void *)8, 10));
  char b[10];
  w("read after efault", read(p[0], b, 10));
  w("getown", fcntl(p[0], F_GETOWN));
  w("getsig", fcntl(p[0], F_GETSIG));
  w("open dir w", open("/tmp", O_WRONLY));
  w("open missing", open("/tmp/nothere", O_RDONLY));
  w("open dir file", open("/tmp/x/y", O_CREAT|O_WRONLY, 0600));
  int f = open("/tmp/f", O_CREAT|O_RDWR|O_APPEND|O_SYNC|O_CLOEXEC, 0600);
  w("getfl file", fcntl(f, F_GETFL));
  w("excl", open("/tmp/f", O_CREAT|O_EXCL|O_RDWR, 0600));
  w("notdir", open("/tmp/f/x", O_RDONLY));
  w("o_directory", open("/tmp/f", O_DIRECTORY|O_RDONLY));
  w("setfl file off append", fcntl(f, F_SETFL, O_NONBLOCK));
  w("getfl file", fcntl(f, F_GETFL));
  w("f_dupfd big", fcntl(f, F_DUPFD, 1000000));
  w("accmode 3", fcntl(open("/tmp/f", 3), F_GETFL));
  return 0;
}
