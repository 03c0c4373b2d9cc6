/* What does SA_SIGINFO say of a signal sent by another process, and by raise? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int code, uid;
static volatile pid_t sender;

static void on_signal(int sig, siginfo_t *info, void *context) {
  code = info->si_code;
  sender = info->si_pid;
  uid = info->si_uid;
}

int main(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_signal;
  action.sa_flags = SA_SIGINFO;
  sigaction(SIGUSR1, &action, NULL);
  raise(SIGUSR1);
  printf("raise: SI_TKILL %d, from me %d, uid %d\n", code == SI_TKILL, sender == getpid(), uid == getuid());
  kill(getpid(), SIGUSR1);
  printf("kill: SI_USER %d, from me %d\n", code == SI_USER, sender == getpid());
  sigset_t set, old;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigprocmask(SIG_BLOCK, &set, &old);
  pid_t parent = getpid();
  pid_t pid = fork();
  if (pid == 0) {
    kill(parent, SIGUSR1);
    _exit(0);
  }
  sigsuspend(&old);
  printf("child: SI_USER %d, from the child %d\n", code == SI_USER, sender == pid);
  wait(NULL);
  return 0;
}
