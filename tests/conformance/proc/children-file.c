/* /proc/PID/task/PID/children: which PIDs stand there, in which order, with zombies? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void show(pid_t *pids, int count) {
  char path[64], line[256] = "";
  sprintf(path, "/proc/%d/task/%d/children", getpid(), getpid());
  FILE *f = fopen(path, "r");
  if (!f) {
    printf("not there\n");
    return;
  }
  fgets(line, sizeof line, f);
  fclose(f);
  for (char *word = strtok(line, " \n"); word; word = strtok(NULL, " \n"))
    for (int i = 0; i < count; i++)
      if (pids[i] == atoi(word)) printf("child %d ", i);
  printf(".\n");
}

int main(void) {
  pid_t pids[3];
  siginfo_t info;
  for (int i = 0; i < 3; i++) {
    pids[i] = fork();
    if (pids[i] == 0) {
      if (i == 1) _exit(0);
      for (;;) pause();
    }
  }
  waitid(P_PID, pids[1], &info, WEXITED | WNOWAIT);
  show(pids, 3);
  waitpid(pids[1], NULL, 0);
  show(pids, 3);
  kill(pids[0], 9);
  kill(pids[2], 9);
  while (wait(NULL) > 0) {}
  show(pids, 3);
  return 0;
}
