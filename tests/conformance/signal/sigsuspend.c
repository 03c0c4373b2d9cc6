/* Does sigsuspend put its mask in place only for the sleep, and return -1 with EINTR after the handler? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int usr1, usr2;

static void on_signal(int sig) {
  if (sig == SIGUSR1) usr1++;
  else usr2++;
}

int main(void) {
  sigset_t both, only2, now;
  signal(SIGUSR1, on_signal);
  signal(SIGUSR2, on_signal);
  sigemptyset(&both);
  sigaddset(&both, SIGUSR1);
  sigaddset(&both, SIGUSR2);
  sigprocmask(SIG_BLOCK, &both, NULL);
  pid_t parent = getpid();
  pid_t pid = fork();
  if (pid == 0) {
    kill(parent, SIGUSR2);
    usleep(30000);
    kill(parent, SIGUSR1);
    _exit(0);
  }
  sigemptyset(&only2);
  sigaddset(&only2, SIGUSR2);
  int answer = sigsuspend(&only2);
  printf("%d EINTR %d: usr1 %d usr2 %d\n", answer, errno == EINTR, usr1, usr2);
  sigprocmask(SIG_BLOCK, NULL, &now);
  printf("mask is back: %d %d\n", sigismember(&now, SIGUSR1), sigismember(&now, SIGUSR2));
  sigpending(&now);
  printf("pending: %d %d\n", sigismember(&now, SIGUSR1), sigismember(&now, SIGUSR2));
  waitpid(pid, NULL, 0);
  return 0;
}
