/* Z6: what does RLIMIT_NPROC count, when does it refuse fork, vfork, threads and system, and does it let exec
   pass? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <pthread.h>
#include <sys/wait.h>
#include <sys/resource.h>

static void *idle(void *a) {
  pause();
  return 0;
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  struct rlimit r = {6, 20};
  setrlimit(RLIMIT_NPROC, &r);
  int n = 0;
  pid_t c, k[20];
  while (n < 20 && (c = fork()) > 0) k[n++] = c;
  if (!c) {
    pause();
    _exit(0);
  }
  int e = errno;
  printf("forked %d, %s\n", n, strerror(e));
  kill(k[0], SIGKILL);
  siginfo_t si;
  waitid(P_PID, k[0], &si, WEXITED | WNOWAIT);
  c = fork();
  printf("zombie counts: %d\n", c);
  waitpid(k[0], 0, 0);
  c = fork();
  if (!c) {
    pause();
    _exit(0);
  }
  printf("after the reaping: %d\n", c > 0);
  k[0] = c;
  pthread_t t;
  printf("thread: %s\n", strerror(pthread_create(&t, 0, idle, 0)));
  kill(k[0], SIGKILL);
  waitpid(k[0], 0, 0);
  printf("thread: %s\n", strerror(pthread_create(&t, 0, idle, 0)));
  c = fork();
  printf("thread counts: %d\n", c);
  c = vfork();
  if (!c) _exit(0);
  printf("vfork %d %s\n", c, strerror(errno));
  r.rlim_cur = 7;
  setrlimit(RLIMIT_NPROC, &r);
  c = fork();
  if (!c) {
    c = fork();
    printf("child's fork %d\n", c);
    _exit(0);
  }
  waitpid(c, 0, 0);
  for (int i = 1; i < n; i++) kill(k[i], SIGKILL);
  while (wait(0) > 0);
  r.rlim_cur = 2;
  setrlimit(RLIMIT_NPROC, &r);
  c = fork();
  printf("at the limit %d\n", c);
  r.rlim_cur = 3;
  setrlimit(RLIMIT_NPROC, &r);
  c = fork();
  if (!c) {
    execl("/bin/true", "true", (char *)0);
    _exit(9);
  }
  int st;
  waitpid(c, &st, 0);
  printf("exec at the limit %x\n", st);
  printf("system %d\n", system("exit 3") != 0);
  FILE *f = popen("true", "r");
  printf("popen %d\n", f != 0);
  return 0;
}
