/* Do SigBlk, SigIgn, SigCgt and ShdPnd in /proc/self/status show what was set? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void handler(int sig) {}

int main(void) {
  char line[256];
  sigset_t set;
  signal(SIGHUP, SIG_IGN);
  signal(SIGCHLD, SIG_IGN);
  signal(SIGUSR1, handler);
  signal(SIGTERM, handler);
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigaddset(&set, SIGINT);
  sigprocmask(SIG_BLOCK, &set, NULL);
  kill(getpid(), SIGUSR1);
  FILE *f = fopen("/proc/self/status", "r");
  while (fgets(line, sizeof line, f))
    if (!strncmp(line, "Sig", 3) && strncmp(line, "SigQ", 4) || !strncmp(line, "ShdPnd", 6)) printf("%s", line);
  fclose(f);
  return 0;
}
