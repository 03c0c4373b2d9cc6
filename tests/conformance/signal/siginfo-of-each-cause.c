/* What does siginfo_t say for each cause of a signal: kill, raise, sigqueue, fault, pipe, timer, child? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <setjmp.h>
#include <sys/wait.h>
#include <sys/time.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <fcntl.h>

static sigjmp_buf jb;
static volatile int n;
static void h(int s, siginfo_t *i, void *u) {
  n++;
  printf("sig %d signo %d errno %d code %d", s, i->si_signo, i->si_errno, i->si_code);
  if (s == SIGCHLD) printf(" status %d uid %d pid>1 %d", i->si_status, i->si_uid, i->si_pid > 1);
  else if (s == SIGSEGV || s == SIGFPE || s == SIGILL || s == SIGBUS) printf(" addr %d",
      (long)i->si_addr > 4096 ? 1 : (int)(long)i->si_addr);
  else printf(" me %d uid %d val %d", i->si_pid == getpid() ? 1 : i->si_pid == 0 ? 0 : 2, i->si_uid,
      i->si_value.sival_int);
  printf("\n");
  if (s == SIGSEGV || s == SIGFPE || s == SIGILL || s == SIGBUS) siglongjmp(jb, 1);
}

int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  struct sigaction sa = {0};
  sa.sa_sigaction = h;
  sa.sa_flags = SA_SIGINFO|SA_RESTART;
  int all[] = {1,2,3,4,5,6,7,8,10,11,12,13,14,15,17,18,20,21,22,23,26,27,28,34,64};
  for (int i = 0; i < sizeof all / sizeof *all; i++) sigaction(all[i], &sa, 0);
  kill(getpid(), SIGHUP);
  raise(SIGINT);
  syscall(SYS_tkill, getpid(), SIGQUIT);
  union sigval v = {.sival_int = 42};
  sigqueue(getpid(), SIGTERM, v);
  sigqueue(getpid(), 34, v);
  int *np = 0;
  if (!sigsetjmp(jb, 1)) *np = 1;
  if (!sigsetjmp(jb, 1)) { *(int *)(0x20) = 1; }
  char *ro = mmap(0, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0);
  if (!sigsetjmp(jb, 1)) *ro = 1;
  char *no = mmap(0, 4096, PROT_NONE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0);
  if (!sigsetjmp(jb, 1)) putchar(*no);
  volatile int z = 0;
  if (!sigsetjmp(jb, 1)) z = 7 / z;
  int p[2];
  pipe(p);
  close(p[0]);
  write(p[1], "x", 1);
  struct itimerval it = {{0,0},{0,10000}};
  setitimer(ITIMER_REAL, &it, 0);
  pause();
  it.it_value.tv_usec = 1000;
  setitimer(ITIMER_VIRTUAL, &it, 0);
  while (n < 13) ;
  it.it_value.tv_usec = 1000;
  setitimer(ITIMER_PROF, &it, 0);
  while (n < 14) ;
  sigset_t b, o;
  sigemptyset(&b);
  sigaddset(&b, SIGCHLD);
  pid_t c;
  c = fork();
  if (!c) _exit(9);
  while (n < 15) pause();
  waitpid(c, 0, 0);
  c = fork();
  if (!c) {
    signal(SIGTERM, SIG_DFL);
    kill(getpid(), SIGTERM);
    _exit(9);
  }
  while (n < 16) usleep(100);
  waitpid(c, 0, 0);
  c = fork();
  if (!c) {
    signal(SIGSEGV, SIG_DFL);
    *np = 1;
    _exit(9);
  }
  while (n < 17) usleep(100);
  waitpid(c, 0, 0);
  c = fork();
  if (!c) {
    raise(SIGSTOP);
    _exit(0);
  }
  while (n < 18) usleep(100);
  sigprocmask(SIG_BLOCK, &b, &o);
  kill(c, SIGCONT);
  waitid(P_PID, c, &(siginfo_t){0}, WEXITED|WNOWAIT);
  sigprocmask(SIG_SETMASK, &o, 0);
  waitpid(c, 0, 0);
  sa.sa_mask = b;
  sigaction(SIGUSR1, &sa, 0);
  c = fork();
  if (!c) {
    kill(getppid(), SIGUSR1);
    usleep(50000);
    _exit(0);
  }
  waitpid(c, 0, 0);
  abort();
}
