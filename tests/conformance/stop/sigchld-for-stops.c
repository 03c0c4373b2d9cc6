/* Is the parent told of stops and continues by SIGCHLD, with which siginfo, and does SA_NOCLDSTOP keep only deaths? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int runs, codes[8], statuses[8];

static void on_child(int sig, siginfo_t *info, void *context) {
  codes[runs] = info->si_code;
  statuses[runs++] = info->si_status;
}

int main(void) {
  for (int nostop = 0; nostop < 2; nostop++) {
    struct sigaction action;
    sigset_t set, old;
    int status;
    runs = 0;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_child;
    action.sa_flags = SA_SIGINFO | SA_RESTART | (nostop ? SA_NOCLDSTOP : 0);
    sigaction(SIGCHLD, &action, NULL);
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigprocmask(SIG_BLOCK, &set, &old);
    pid_t pid = fork();
    if (pid == 0) {
      for (;;) pause();
    }
    kill(pid, SIGSTOP);
    if (!nostop) sigsuspend(&old);
    waitpid(pid, &status, WUNTRACED);
    kill(pid, SIGCONT);
    if (!nostop) sigsuspend(&old);
    waitpid(pid, &status, WCONTINUED);
    kill(pid, SIGTERM);
    sigsuspend(&old);
    waitpid(pid, &status, 0);
    sigprocmask(SIG_SETMASK, &old, NULL);
    printf("SA_NOCLDSTOP %d:", nostop);
    for (int i = 0; i < runs; i++)
      printf(" %s %d", codes[i] == CLD_STOPPED ? "stopped" : codes[i] == CLD_CONTINUED ? "continued" : "killed", statuses[i]);
    printf("\n");
  }
  return 0;
}
