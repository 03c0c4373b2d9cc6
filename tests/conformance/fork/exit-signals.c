/* clone with another exit signal than SIGCHLD: which waits find the child (W18)? */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int usr1, chld;

static void on_signal(int sig) {
  if (sig == SIGUSR1) usr1++;
  else chld++;
}

static int child(void *argument) {
  return *(int *)argument;
}

int main(void) {
  int exit_signals[] = {SIGCHLD, SIGUSR1, 0}, status;
  char *stack = malloc(65536);
  signal(SIGUSR1, on_signal);
  signal(SIGCHLD, on_signal);
  for (int i = 0; i < 3; i++) {
    int code = 10 + i;
    pid_t pid = clone(child, stack + 65536, exit_signals[i], &code);
    siginfo_t info;
    while (waitid(P_PID, pid, &info, WEXITED | WNOWAIT | __WALL) < 0) {}
    int plain = waitpid(pid, &status, WNOHANG);
    int echild = plain < 0 && errno == ECHILD;
    printf("exit signal %d: plain wait %s", exit_signals[i], plain == pid ? "finds it" : echild ? "ECHILD" : "?");
    if (plain != pid) {
      int cloned = waitpid(pid, &status, __WCLONE);
      printf(", __WCLONE finds it %d", cloned == pid);
    }
    printf(", code %d, SIGUSR1 %d SIGCHLD %d\n", WEXITSTATUS(status), usr1, chld);
  }
  return 0;
}
