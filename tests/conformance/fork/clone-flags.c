/* Which combinations of flags do clone and unshare refuse? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <sched.h>
#include <sys/wait.h>
#include <sys/syscall.h>

static long raw(unsigned long f) {
  long r = syscall(SYS_clone, f, 0, 0, 0, 0);
  if (r == 0) _exit(7);
  return r;
}

static void w(const char *n, unsigned long f) {
  long r = raw(f);
  int e = errno;
  printf("%s %s\n", n, r < 0 ? strerror(e) : "ok");
  if (r > 0) {
    int st;
    int k = waitpid(r, &st, __WALL);
    if (k == r) printf("  status %x\n", st);
    else printf("  wait %s\n", strerror(errno));
  }
  fflush(stdout);
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  w("plain", SIGCHLD);
  w("no signal", 0);
  signal(SIGUSR1, SIG_IGN);
  w("usr1", SIGUSR1);
  w("sig 65", 65);
  w("sig 127", 127);
  w("THREAD without SIGHAND", CLONE_THREAD|SIGCHLD);
  w("SIGHAND without VM", CLONE_SIGHAND|SIGCHLD);
  w("THREAD SIGHAND without VM", CLONE_THREAD|CLONE_SIGHAND|SIGCHLD);
  w("FS NEWNS", CLONE_FS|CLONE_NEWNS|SIGCHLD);
  w("NEWPID user", CLONE_NEWPID|SIGCHLD);
  w("FILES", CLONE_FILES|SIGCHLD);
  w("FS", CLONE_FS|SIGCHLD);
  w("PARENT", CLONE_PARENT|SIGCHLD);
  w("VFORK", CLONE_VFORK|SIGCHLD);
  w("NEWPID THREAD", CLONE_NEWPID|CLONE_THREAD|CLONE_SIGHAND|CLONE_VM);
  w("NEWUTS", CLONE_NEWUTS|SIGCHLD);
  w("NEWIPC", CLONE_NEWIPC|SIGCHLD);
  w("NEWNET", CLONE_NEWNET|SIGCHLD);
  w("NEWNS", CLONE_NEWNS|SIGCHLD);
  printf("unshare 0 %d\n", unshare(0));
  printf("unshare bad %d %s\n", unshare(1), strerror(errno));
  printf("unshare newpid %d %s\n", unshare(CLONE_NEWPID), strerror(errno));
  printf("unshare files %d\n", unshare(CLONE_FILES));
  printf("unshare fs %d\n", unshare(CLONE_FS));
  printf("unshare thread %d\n", unshare(CLONE_THREAD));
  printf("unshare vm %d\n", unshare(CLONE_VM));
  printf("unshare sighand %d\n", unshare(CLONE_SIGHAND));

  return 0;
}
