/* What survives when a thread calls exec: PID, mask, pending signals, alarm, children, descriptors? */
#define _GNU_SOURCE
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <signal.h>
#include <stdlib.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/wait.h>
#include <sys/syscall.h>

static char *self;
static pid_t leader;
static void *run(void *a) {
  char pidtxt[20];
  sprintf(pidtxt, "%d", leader);
  sigset_t s;
  sigemptyset(&s);
  sigaddset(&s, SIGUSR1);
  pthread_sigmask(SIG_BLOCK, &s, 0);
  raise(SIGUSR1);
  alarm(100);
  execl("/proc/self/exe", "x", pidtxt, (char *)0);
  printf("exec failed %s\n", strerror(errno));
  return 0;
}

static void *idle(void *a) {
  pause();
  return 0;
}

int main(int argc, char **argv) {
  if (argc > 1) {
    printf("same pid %d tid==pid %d\n", atoi(argv[1]) == getpid(), syscall(SYS_gettid) == getpid());
    sigset_t p;
    sigpending(&p);
    printf("pending %d\n", sigismember(&p, SIGUSR1));
    sigset_t b;
    sigprocmask(0, 0, &b);
    printf("blocked %d alarm %d\n", sigismember(&b, SIGUSR1), alarm(0) > 90);
    struct sigaction sa;
    sigaction(SIGUSR2, 0, &sa);
    printf("usr2 dfl %d\n", sa.sa_handler == SIG_DFL);
    sigaction(SIGHUP, 0, &sa);
    printf("hup ign %d\n", sa.sa_handler == SIG_IGN);
    printf("fd9 %d fd8 %d\n", fcntl(9, F_GETFD), fcntl(8, F_GETFD));
    int st;
    pid_t k = wait(&st);
    printf("child still mine %d %x\n", k > 0, st);
    FILE *f = fopen("/proc/self/status", "r");
    char l[200];
    while (fgets(l, 200, f)) if (!strncmp(l, "Threads", 7)) printf("%s", l);
    return 5;
  }
  signal(SIGUSR2, (void (*)(int))idle);
  signal(SIGHUP, SIG_IGN);
  dup2(0, 9);
  dup3(0, 8, O_CLOEXEC);
  leader = getpid();
  pid_t k = fork();
  if (!k) {
    usleep(50000);
    _exit(9);
  }
  pthread_t t;
  for (int i = 0; i < 3; i++) pthread_create(&t, 0, idle, 0);
  usleep(10000);
  pthread_create(&t, 0, run, 0);
  pause();
  pause();
  return 1;
}
