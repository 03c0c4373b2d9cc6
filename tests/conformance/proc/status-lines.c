/* What do Name, State, Tgid, Pid, PPid, Uid and Threads in /proc/PID/status say of a sleeping child? */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  char path[64], line[256];
  int ready[2];
  char c;
  pipe(ready);
  pid_t pid = fork();
  if (pid == 0) {
    prctl(PR_SET_NAME, "sleeper");
    write(ready[1], "r", 1);
    for (;;) pause();
  }
  read(ready[0], &c, 1);
  usleep(30000);
  sprintf(path, "/proc/%d/status", pid);
  FILE *f = fopen(path, "r");
  while (fgets(line, sizeof line, f)) {
    if (!strncmp(line, "Name:", 5) || !strncmp(line, "State:", 6) || !strncmp(line, "Threads:", 8) ||
        !strncmp(line, "Uid:", 4) || !strncmp(line, "Gid:", 4))
      printf("%s", line);
    if (!strncmp(line, "Tgid:", 5)) printf("Tgid is its PID: %d\n", atoi(line + 5) == pid);
    if (!strncmp(line, "Pid:", 4)) printf("Pid is its PID: %d\n", atoi(line + 4) == pid);
    if (!strncmp(line, "PPid:", 5)) printf("PPid is mine: %d\n", atoi(line + 5) == getpid());
  }
  fclose(f);
  kill(pid, SIGKILL);
  wait(NULL);
  return 0;
}
