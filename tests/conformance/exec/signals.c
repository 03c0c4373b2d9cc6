/* Over exec: do handlers fall back to default, and do ignored signals, mask and pending signals stay (S14)? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void handler(int sig) {}

static const char *kind(int sig) {
  struct sigaction action;
  sigaction(sig, NULL, &action);
  return action.sa_handler == SIG_DFL ? "default" : action.sa_handler == SIG_IGN ? "ignored" : "handler";
}

int main(int argc, char **argv) {
  sigset_t set;
  printf("HUP %s, INT %s, USR1 %s, ", kind(SIGHUP), kind(SIGINT), kind(SIGUSR1));
  sigprocmask(SIG_BLOCK, NULL, &set);
  printf("blocked USR2 %d TERM %d, ", sigismember(&set, SIGUSR2), sigismember(&set, SIGTERM));
  sigpending(&set);
  printf("pending USR2 %d\n", sigismember(&set, SIGUSR2));
  fflush(stdout);
  if (argc > 1) return 0;
  signal(SIGHUP, SIG_IGN);
  signal(SIGINT, handler);
  signal(SIGUSR1, SIG_IGN);
  signal(SIGUSR1, SIG_DFL);
  sigemptyset(&set);
  sigaddset(&set, SIGUSR2);
  sigprocmask(SIG_BLOCK, &set, NULL);
  kill(getpid(), SIGUSR2);
  printf("HUP %s, INT %s, USR1 %s\n", kind(SIGHUP), kind(SIGINT), kind(SIGUSR1));
  fflush(stdout);
  execl(argv[0], argv[0], "again", NULL);
  return 1;
}
