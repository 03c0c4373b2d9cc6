/* Does fork leave pending signals behind while the mask and handlers are copied (S14)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int hits;

static void on_usr1(int sig) {
  hits++;
}

int main(void) {
  sigset_t set, seen;
  signal(SIGUSR1, on_usr1);
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigprocmask(SIG_BLOCK, &set, NULL);
  kill(getpid(), SIGUSR1);
  pid_t pid = fork();
  if (pid == 0) {
    sigpending(&seen);
    printf("child: pending %d", sigismember(&seen, SIGUSR1));
    sigprocmask(SIG_BLOCK, NULL, &seen);
    printf(" blocked %d", sigismember(&seen, SIGUSR1));
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    printf(" ran %d", hits);
    kill(getpid(), SIGUSR1);
    printf(" then %d\n", hits);
    fflush(stdout);
    _exit(0);
  }
  waitpid(pid, NULL, 0);
  sigpending(&seen);
  printf("parent: pending %d", sigismember(&seen, SIGUSR1));
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  printf(" ran %d\n", hits);
  return 0;
}
