/* What becomes of buffered output and of exit handlers at each way of ending, and over fork? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <pthread.h>

static void a1(void) { printf("a1 "); }
static void a2(void) {
  printf("a2 ");
  exit(9);
}

static void a3(void) {
  printf("a3 ");
  _exit(8);
}

static void oe(int s, void *a) { printf("on_exit %d %s ", s, (char *)a); }
static void *t(void *a) {
  flockfile(stdout);
  for (int i = 0; i < 3; i++) {
    putchar_unlocked('A' + (int)(long)a);
    usleep(2000);
  }
  putchar_unlocked(' ');
  funlockfile(stdout);
  return 0;
}

static int run(int n) {
  fflush(stdout);
  pid_t c = fork();
  if (c) {
    int st;
    waitpid(c, &st, 0);
    printf("<%x>\n", st);
    return 0;
  }
  return 1;
}

int main(void) {
  if (run(0)) {
    printf("buffered");
    _exit(1);
  }
  if (run(1)) {
    printf("buffered");
    exit(2);
  }
  if (run(2)) {
    atexit(a1);
    atexit(a1);
    exit(3);
  }
  if (run(3)) {
    atexit(a1);
    atexit(a2);
    exit(4);
  }
  if (run(4)) {
    atexit(a1);
    atexit(a3);
    exit(5);
  }
  if (run(5)) {
    on_exit(oe, "x");
    atexit(a1);
    exit(6);
  }
  if (run(6)) {
    atexit(a1);
    if (fork()) wait(0);
    exit(0);
  }
  if (run(7)) {
    printf("lost");
    abort();
  }
  if (run(8)) {
    printf("lost");
    raise(SIGKILL);
  }
  if (run(9)) {
    printf("twice ");
    if (fork()) wait(0);
    exit(0);
  }
  if (run(10)) {
    printf("kept ");
    fflush(stdout);
    _exit(0);
  }
  if (run(12)) {
    fprintf(stderr, "");
    write(1, "raw ", 4);
    printf("late ");
    exit(0);
  }
  if (run(13)) {
    atexit(a1);
    quick_exit(3);
  }
  if (run(14)) {
    setvbuf(stdout, 0, _IOLBF, 0);
    printf("line\npart");
    _exit(0);
  }
  if (run(15)) {
    char big[5000];
    memset(big, 'b', 4999);
    big[4999] = 0;
    printf("%s", big);
    _exit(0);
  }
  if (run(17)) {
    flockfile(stdout);
    flockfile(stdout);
    printf("nested ");
    funlockfile(stdout);
    printf("ftry %d ", ftrylockfile(stdout));
    funlockfile(stdout);
    funlockfile(stdout);
    exit(0);
  }
  if (run(18)) { return 44; }
  FILE *f = fopen("/tmp/s", "w+");
  fprintf(f, "hello\n");
  if (!fork()) {
    fprintf(f, "child\n");
    exit(0);
  }
  wait(0);
  fprintf(f, "parent\n");
  fclose(f);
  f = fopen("/tmp/s", "r");
  char l[40];
  while (fgets(l, 40, f)) printf("%s", l);
  printf("%d %d\n", feof(f) != 0, ferror(f));
  printf("%d\n", fseek(f, 2, SEEK_SET));
  printf("%c %ld\n", fgetc(f), ftell(f));
  ungetc('Q', f);
  printf("%c\n", fgetc(f));
  fclose(f);
  f = fopen("/nonexist/x", "w");
  printf("%d %s\n", f == 0, strerror(errno));
  f = fopen("/tmp/s", "a+");
  fprintf(f, "app");
  rewind(f);
  printf("%c\n", fgetc(f));
  fclose(f);
  f = freopen("/tmp/s2", "w", stderr);
  fprintf(stderr, "to file");
  fflush(stderr);
  f = fopen("/tmp/s2", "r");
  fgets(l, 40, f);
  printf("%s\n", l);
  printf("%d\n", fileno(f) > 2);
  return 0;
}
