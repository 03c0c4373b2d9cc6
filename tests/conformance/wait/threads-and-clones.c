/* W12, W18: which child may which thread wait for, and by which flag? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <pthread.h>
#include <sched.h>
#include <sys/wait.h>
#include <sys/syscall.h>

static pid_t kid;
static int p[2];
static char stk[65536];
static void say(const char *n, long r) {
  char b[100];
  sprintf(b, "%s %ld %s\n", n, r < 0 ? -1L : 1L, r < 0 ? strerror(errno) : "ok");
  write(1, b, strlen(b));
}

static void *maker(void *a) {
  kid = fork();
  if (!kid) {
    char c;
    close(p[1]);
    read(p[0], &c, 1);
    _exit(3);
  }
  say("own child, WNOTHREAD", waitpid(kid, 0, WNOHANG | __WNOTHREAD) == 0 ? 1 : -1);
  usleep(60000);
  return 0;
}

static void *w2(void *a) {
  int st;
  return waitpid(-1, &st, 0) > 0 ? "got" : errno == ECHILD ? "echild" : "error";
}

static int child(void *a) { return 9; }
int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  pipe(p);
  pthread_t t, u;
  int st;
  pthread_create(&t, 0, maker, 0);
  usleep(20000);
  say("other thread's child, WNOTHREAD", waitpid(kid, &st, WNOHANG | __WNOTHREAD));
  say("other thread's child", waitpid(kid, &st, WNOHANG) == 0 ? 1 : -1);
  pthread_join(t, 0);
  say("maker gone, WNOTHREAD: child is whose?", waitpid(kid, &st, WNOHANG | __WNOTHREAD) == 0 ? 1 : -1);
  close(p[1]);
  printf("%d", waitpid(kid, &st, 0) == kid);
  printf(" %x\n", st);
  pid_t c = fork();
  if (!c) {
    usleep(50000);
    _exit(0);
  }
  pthread_create(&t, 0, w2, 0);
  pthread_create(&u, 0, w2, 0);
  void *first, *second;
  pthread_join(t, &first);
  pthread_join(u, &second);
  printf("one got it %d, one finds no child %d\n", strcmp(first, second) != 0, !strcmp(first, "echild") || !strcmp(second, "echild"));
  signal(SIGUSR1, SIG_IGN);
  c = clone(child, stk + sizeof stk, SIGUSR1, 0);
  say("plain wait", waitpid(c, &st, 0));
  say("wclone", waitpid(c, &st, __WCLONE));
  printf("%x\n", st);
  c = clone(child, stk + sizeof stk, 0, 0);
  say("plain", waitpid(c, &st, 0));
  say("wall", waitpid(c, &st, __WALL));
  c = clone(child, stk + sizeof stk, SIGCHLD, 0);
  say("wclone on plain", waitpid(c, &st, __WCLONE));
  say("wall on plain", waitpid(c, &st, __WALL));
  c = fork();
  if (!c) {
    pid_t g = clone(child, stk + sizeof stk, CLONE_PARENT | SIGUSR1, 0);
    _exit(g > 0 ? 1 : 2);
  }
  waitpid(c, &st, 0);
  printf("%x\n", st);
  long r = wait(&st);
  printf("sibling by CLONE_PARENT %d %x\n", r > 0, st);
  c = clone(child, stk + sizeof stk, CLONE_VM | CLONE_FILES | CLONE_FS | CLONE_SIGHAND | SIGCHLD, 0);
  waitpid(c, &st, 0);
  printf("%x\n", st);
  c = clone(child, stk + sizeof stk, CLONE_VM | CLONE_VFORK | SIGCHLD, 0);
  waitpid(c, &st, 0);
  c = syscall(SYS_clone, SIGCHLD | CLONE_PARENT_SETTID | CLONE_CHILD_SETTID, 0, &st, &kid, 0);
  if (!c) {
    usleep(20000);
    printf("child tid %d\n", kid == getpid());
    _exit(0);
  }
  printf("parent tid %d kid changed %d\n", st == c, kid == c);
  waitpid(c, &st, 0);
  pthread_create(&t, 0, w2, 0);
  pthread_join(t, &first);
  printf("%s\n", (char *)first);
  return 0;
}
