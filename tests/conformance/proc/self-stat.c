/* Do pid, ppid, group, session, state and threads in /proc/self/stat agree with what the calls say? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  char line[1024], state;
  int pid, ppid, pgrp, session, tty;
  FILE *f = fopen("/proc/self/stat", "r");
  fgets(line, sizeof line, f);
  fclose(f);
  pid = atoi(line);
  sscanf(strrchr(line, ')') + 1, " %c %d %d %d %d", &state, &ppid, &pgrp, &session, &tty);
  printf("pid %d ppid %d pgrp %d session %d tty %d state %c\n", pid == getpid(), ppid == getppid(),
         pgrp == getpgrp(), session == getsid(0), tty, state);
  int fields = 2;
  for (char *word = strtok(strrchr(line, ')') + 1, " \n"); word; word = strtok(NULL, " \n")) fields++;
  printf("fields %d\n", fields);
  return 0;
}
