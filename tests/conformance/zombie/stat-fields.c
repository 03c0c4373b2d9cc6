/* What is left in a zombie's /proc/PID/stat: ppid, group, session stay, vsize and rss are 0, the last field is its wait status (Z1)? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  char path[64], line[1024];
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) exit(7);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  sprintf(path, "/proc/%d/stat", pid);
  FILE *f = fopen(path, "r");
  fgets(line, sizeof line, f);
  fclose(f);

  char *word = strtok(strrchr(line, ')') + 2, " \n");
  for (int field = 3; word; field++, word = strtok(NULL, " \n")) {
    long value = atol(word);
    if (field == 3) printf("state %s\n", word);
    if (field == 4) printf("ppid is me: %d\n", value == getpid());
    if (field == 5) printf("pgrp is mine: %d\n", value == getpgrp());
    if (field == 6) printf("session is mine: %d\n", value == getsid(0));
    if (field == 20) printf("threads %ld\n", value);
    if (field == 23) printf("vsize %ld\n", value);
    if (field == 24) printf("rss %ld\n", value);
    if (field == 38) printf("exit_signal %ld\n", value);
    if (field == 52) printf("exit_code %ld\n", value);
  }
  waitpid(pid, NULL, 0);
  return 0;
}
