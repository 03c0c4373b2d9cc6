/* What do a process and its clone share with each flag: descriptors, working directory, memory, handlers,
   parent? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/syscall.h>

static char stk[65536];
static volatile int x;
static int f;
static void h(int s) { x = s; }
static int files(void *a) {
  close(f);
  dup2(1, 50);
  fcntl(1, F_SETFD, 0);
  return 0;
}

static int fs(void *a) {
  chdir("/");
  umask(0123);
  return 0;
}

static int vm(void *a) {
  x = 42;
  return 0;
}

static int sh(void *a) {
  struct sigaction sa = {0};
  sa.sa_handler = h;
  sigaction(SIGUSR1, &sa, 0);
  sigset_t m;
  sigfillset(&m);
  sigprocmask(SIG_BLOCK, &m, 0);
  x = getpid();
  return 0;
}

static int execer(void *a) {
  execl("/bin/true", "true", (char *)0);
  return 9;
}

static int unsh(void *a) {
  printf("unshare %d\n", unshare(CLONE_FILES | CLONE_FS));
  close(f);
  chdir("/");
  return 0;
}

static int thr(void *a) { return getppid() == *(int *)a ? 1 : 2; }
static int run(int (*g)(void *), int flags, void *a) {
  int st;
  pid_t c = clone(g, stk + sizeof stk, flags | SIGCHLD, a);
  if (c < 0) {
    printf("clone %s\n", strerror(errno));
    return -1;
  }
  waitpid(c, &st, 0);
  return st;
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  char b[99];
  f = open("/dev/null", O_RDONLY);
  int st;
  run(files, CLONE_FILES, 0);
  printf("FILES: closed %d dup'ed %d\n", fcntl(f, F_GETFD) < 0, fcntl(50, F_GETFD));
  close(50);
  f = open("/dev/null", O_RDONLY);
  run(files, 0, 0);
  printf("no FILES: closed %d dup'ed %d\n", fcntl(f, F_GETFD) < 0, fcntl(50, F_GETFD));
  run(fs, CLONE_FS, 0);
  printf("FS: %s %o\n", getcwd(b, 99), umask(022));
  chdir("/tmp");
  run(fs, 0, 0);
  printf("no FS: %s %o\n", getcwd(b, 99), umask(022));
  x = 0;
  run(vm, CLONE_VM, 0);
  printf("VM %d\n", x);
  x = 0;
  run(vm, 0, 0);
  printf("no VM %d\n", x);
  run(sh, CLONE_VM | CLONE_SIGHAND, 0);
  struct sigaction sa;
  sigaction(SIGUSR1, 0, &sa);
  sigset_t m;
  sigprocmask(0, 0, &m);
  printf("SIGHAND handler %d mask %d\n", sa.sa_handler == h, sigismember(&m, SIGUSR2));
  signal(SIGUSR1, SIG_DFL);
  run(sh, CLONE_VM, 0);
  sigaction(SIGUSR1, 0, &sa);
  printf("no SIGHAND %d\n", sa.sa_handler == h);
  printf("exec with all shared %x\n", run(execer, CLONE_VM | CLONE_FILES | CLONE_FS | CLONE_SIGHAND, 0));
  printf("alive, fd %d\n", fcntl(f, F_GETFD));
  run(unsh, CLONE_FILES | CLONE_FS, 0);
  printf("after unshare: fd %d cwd %s\n", fcntl(f, F_GETFD), getcwd(b, 99));
  int me = getpid(), pp = getppid();
  printf("plain parent %x\n", run(thr, 0, &me));
  pid_t c = fork();
  if (!c) {
    int up = getppid();
    pid_t g = clone(thr, stk + sizeof stk, CLONE_PARENT | SIGCHLD, &up);
    _exit(g < 0);
  }
  waitpid(c, &st, 0);
  printf("%x\n", st);
  c = wait(&st);
  printf("CLONE_PARENT's parent is mine %x\n", st);
  // NULL stack, ctid, parent tid
  int ptid = 0, ctid = 0;
  c = syscall(SYS_clone, CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID | SIGCHLD, 0, &ptid, &ctid, 0);
  if (!c) _exit(5);
  waitpid(c, &st, 0);
  printf("%d %x\n", ptid == c, st);
  errno = 0;
  printf("clone null fn %d %s\n", clone(0, stk + 1000, SIGCHLD, 0), strerror(EINVAL));
  printf("raw clone VM no stack: ");
  c = syscall(SYS_clone, CLONE_VM | CLONE_VFORK | SIGCHLD, 0, 0, 0, 0);
  if (!c) {
    x = 77;
    _exit(0);
  }
  waitpid(c, 0, 0);
  printf("%d\n", x);
  return 0;
}
