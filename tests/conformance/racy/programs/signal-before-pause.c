/* A parent signals its child at once. Has the child a handler by then, and does it sleep in pause() already? */
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static void handler(int sig) { (void)sig; }

int main(void) {
  int status;
  pid_t child = fork();
  if (child == 0) {
    struct itimerval late = {{0, 0}, {0, 30000}};
    signal(SIGUSR1, handler);
    setitimer(ITIMER_REAL, &late, NULL);
    pause();
    _exit(0);
  }
  kill(child, SIGUSR1);
  waitpid(child, &status, 0);
  if (WIFEXITED(status)) printf("pause was interrupted\n");
  else if (WTERMSIG(status) == SIGUSR1) printf("killed: no handler yet\n");
  else printf("the handler ran too early: pause would have slept for ever\n");
  return 0;
}
