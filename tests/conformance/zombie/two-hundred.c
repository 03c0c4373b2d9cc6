/* Do two hundred children that nobody waits for stand in /proc as Z, and are all of them reaped at the end? */
#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int count_zombies_of(pid_t parent) {
  int count = 0;
  DIR *dir = opendir("/proc");
  struct dirent *entry;
  while ((entry = readdir(dir))) {
    char path[300], line[512], state;
    int ppid;
    if (!isdigit((unsigned char)entry->d_name[0])) continue;
    snprintf(path, sizeof path, "/proc/%s/stat", entry->d_name);
    FILE *f = fopen(path, "r");
    if (!f) continue;
    if (fgets(line, sizeof line, f) && sscanf(strrchr(line, ')') + 1, " %c %d", &state, &ppid) == 2 &&
        state == 'Z' && ppid == parent)
      count++;
    fclose(f);
  }
  closedir(dir);
  return count;
}

int main(void) {
  siginfo_t info;
  pid_t pids[200];
  for (int i = 0; i < 200; i++) {
    pids[i] = fork();
    if (pids[i] == 0) _exit(i % 100);
  }
  for (int i = 0; i < 200; i++) waitid(P_PID, pids[i], &info, WEXITED | WNOWAIT);
  printf("zombies: %d\n", count_zombies_of(getpid()));
  int reaped = 0, sum = 0, status;
  while (wait(&status) > 0) {
    reaped++;
    sum += WEXITSTATUS(status);
    if (reaped == 150) printf("zombies after 150 waits: %d\n", count_zombies_of(getpid()));
  }
  printf("reaped: %d, sum of codes: %d, zombies: %d\n", reaped, sum, count_zombies_of(getpid()));
  return 0;
}
