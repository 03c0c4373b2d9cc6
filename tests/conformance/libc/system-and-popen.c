/* What do system and popen answer for exits, signals, missing commands, wrong modes and an ignored SIGCHLD? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

static volatile int n;
static void h(int s) { n++; }
int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  int st;
  char b[100];
  printf("null %d\n", system(NULL) != 0);
  st = system("exit 3");
  printf("%x\n", st);
  st = system("kill -9 $$");
  printf("%x\n", st);
  st = system("nosuchcommand 2>/dev/null");
  printf("%x\n", st);
  st = system("true; false");
  printf("%x\n", st);
  st = system("");
  printf("%x\n", st);
  st = system("sleep 0.01 & exit 5");
  printf("%x\n", st);
  signal(SIGCHLD, SIG_IGN);
  errno = 0;
  st = system("exit 3");
  printf("ignored: %d %s\n", st, strerror(errno));
  signal(SIGCHLD, SIG_DFL);
  signal(SIGINT, h);
  signal(SIGCHLD, h);
  st = system("kill -INT $PPID; kill -CHLD $PPID; exit 0");
  printf("%x n %d\n", st, n);
  FILE *f = popen("echo hello; echo world; exit 4", "r");
  while (fgets(b, 100, f)) printf("got %s", b);
  st = pclose(f);
  printf("%x\n", st);
  f = popen("cat; exit 2", "w");
  fprintf(f, "to cat\n");
  st = pclose(f);
  printf("%x\n", st);
  f = popen("true", "x");
  printf("%d %s\n", f == NULL, strerror(errno));
  f = popen("exit 0", "r");
  printf("empty %d\n", fgetc(f));
  st = pclose(f);
  printf("%x\n", st);
  f = popen("kill -TERM $$", "r");
  st = pclose(f);
  printf("%x\n", st);
  printf("%d\n", wait(0));
  return 0;
}
