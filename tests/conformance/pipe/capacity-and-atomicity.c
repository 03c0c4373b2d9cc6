/* How much fits into a pipe, what is written in part, what is ready, and what ends a blocked writer? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <sys/stat.h>

static void w(const char *n, long r) {
  printf("%s %ld %s\n", n, r, r < 0 ? strerror(errno) : "ok");
  fflush(stdout);
}

static char big[200000];
static void h(int s) {
}

static int rev(int fd, int ev) {
  struct pollfd p = {fd, ev, 0};
  poll(&p, 1, 0);
  return p.revents;
}

int main(void) {
  int p[2];
  pipe2(p, O_NONBLOCK);
  w("fill", write(p[1], big, 200000));
  w("more", write(p[1], big, 1));
  printf("poll w %x r %x\n", rev(p[1], POLLOUT), rev(p[0], POLLIN));
  int n;
  ioctl(p[0], FIONREAD, &n);
  printf("fionread %d\n", n);
  w("read 1", read(p[0], big, 1));
  w("write 1 after 1 read", write(p[1], big, 1));
  printf("poll w %x\n", rev(p[1], POLLOUT));
  w("read 4095", read(p[0], big, 4095));
  printf("poll w %x\n", rev(p[1], POLLOUT));
  w("write 4096", write(p[1], big, 4096));
  w("write 1", write(p[1], big, 1));
  w("drain", read(p[0], big, 200000));
  w("drain", read(p[0], big, 200000));
  w("write 4097 x", write(p[1], big, 4097));
  for (int i = 0; i < 20; i++) {
    long r = write(p[1], big, 4000);
    if (r < 4000) {
      printf("at %d: %ld %s\n", i, r, r < 0 ? strerror(errno) : "");
      break;
    }
  }
  w("write 5000 nb partial", write(p[1], big, 5000));
  ioctl(p[0], FIONREAD, &n);
  printf("fionread %d\n", n);
  while (read(p[0], big, 200000) > 0);
  for (int i = 0; i < 70; i++) {
    long r = write(p[1], "x", 1);
    if (r < 1) {
      printf("at %d\n", i);
      break;
    }
  }
  ioctl(p[0], FIONREAD, &n);
  printf("fionread %d\n", n);
  w("got", read(p[0], big, 200000));
  close(p[0]);
  printf("poll w %x\n", rev(p[1], POLLOUT));
  signal(SIGPIPE, SIG_IGN);
  w("epipe", write(p[1], "x", 1));
  w("epipe 0", write(p[1], "x", 0));
  signal(SIGPIPE, SIG_DFL);
  pid_t c = fork();
  if (!c) {
    write(p[1], "x", 1);
    _exit(0);
  }
  int st;
  wait(&st);
  printf("%x\n", st);
  close(p[1]);
  pipe(p);
  write(p[1], "abc", 3);
  close(p[1]);
  printf("poll r %x\n", rev(p[0], POLLIN));
  w("read", read(p[0], big, 2));
  w("read", read(p[0], big, 9));
  w("eof", read(p[0], big, 9));
  printf("poll r %x %x\n", rev(p[0], POLLIN), rev(p[0], 0));
  close(p[0]);
  printf("poll closed %x\n", rev(p[0], POLLIN));
  // blocking write interrupted after partial
  pipe(p);
  struct sigaction sa = {0};
  sa.sa_handler = h;
  sigaction(SIGUSR1, &sa, 0);
  c = fork();
  if (!c) {
    usleep(50000);
    kill(getppid(), SIGUSR1);
    _exit(0);
  }
  w("partial on signal", write(p[1], big, 100000));
  wait(0);
  c = fork();
  if (!c) {
    usleep(50000);
    kill(getppid(), SIGUSR1);
    _exit(0);
  }
  w("eintr on full", write(p[1], big, 1));
  wait(0);
  sa.sa_flags = SA_RESTART;
  sigaction(SIGUSR1, &sa, 0);
  c = fork();
  if (!c) {
    usleep(50000);
    kill(getppid(), SIGUSR1);
    usleep(50000);
    read(p[0], big, 65536);
    _exit(0);
  }
  w("restart", write(p[1], big, 1));
  wait(0);
  // reader goes while writer blocks
  close(p[0]);
  close(p[1]);
  pipe(p);
  signal(SIGPIPE, SIG_IGN);
  c = fork();
  if (!c) {
    close(p[1]);
    usleep(50000);
    _exit(0);
  }
  close(p[0]);
  w("reader gone midway", write(p[1], big, 100000));
  w("then", write(p[1], big, 1));
  wait(0);
  close(p[1]);
  // writev-like atomic, FIFO
  w("mkfifo", mkfifo("/tmp/ff", 0600));
  w("again", mkfifo("/tmp/ff", 0600));
  w("open w nb no reader", open("/tmp/ff", O_WRONLY|O_NONBLOCK));
  int r = open("/tmp/ff", O_RDONLY|O_NONBLOCK);
  w("open r nb", r > 0 ? 0 : -1);
  w("read none", read(r, big, 1));
  printf("poll r %x\n", rev(r, POLLIN));
  int f = open("/tmp/ff", O_WRONLY|O_NONBLOCK);
  w("open w", f > 0 ? 0 : -1);
  w("read empty", read(r, big, 1));
  close(f);
  w("read eof", read(r, big, 1));
  printf("poll r %x\n", rev(r, POLLIN|POLLOUT));
  f = open("/tmp/ff", O_RDWR);
  w("rdwr", f > 0 ? 0 : -1);
  printf("poll rw %x\n", rev(f, POLLIN|POLLOUT));
  w("write", write(f, "q", 1));
  w("read", read(r, big, 9));
  w("sz", fcntl(f, F_GETPIPE_SZ));
  w("setsz", fcntl(f, F_SETPIPE_SZ, 4096));
  w("sz", fcntl(f, F_GETPIPE_SZ));
  return 0;
}
