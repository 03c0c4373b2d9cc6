/* Can SIGKILL and SIGSTOP be caught, ignored or blocked (S3)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void on_signal(int sig) {}

int main(void) {
  int signals[] = {SIGKILL, SIGSTOP};
  struct sigaction action;
  for (int i = 0; i < 2; i++) {
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    int answer = sigaction(signals[i], &action, NULL);
    printf("catch %d: %d, EINVAL: %d\n", signals[i], answer, errno == EINVAL);
    errno = 0;
    int refused = signal(signals[i], SIG_IGN) == SIG_ERR;
    printf("ignore %d: SIG_ERR %d, EINVAL: %d\n", signals[i], refused, errno == EINVAL);
    printf("ask about %d: %d\n", signals[i], sigaction(signals[i], NULL, &action));
  }
  int bad = sigaction(0, &action, NULL);
  printf("signal 0: %d, EINVAL: %d\n", bad, errno == EINVAL);
  bad = sigaction(65, &action, NULL);
  printf("signal 65: %d, EINVAL: %d\n", bad, errno == EINVAL);
  sigset_t all, now;
  sigfillset(&all);
  printf("block all: %d\n", sigprocmask(SIG_SETMASK, &all, NULL));
  sigprocmask(SIG_BLOCK, NULL, &now);
  printf("blocked: KILL %d STOP %d TERM %d\n", sigismember(&now, SIGKILL), sigismember(&now, SIGSTOP),
         sigismember(&now, SIGTERM));
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  kill(pid, SIGKILL);
  int status;
  waitpid(pid, &status, 0);
  printf("killed all the same: %d\n", WTERMSIG(status));
  return 0;
}
