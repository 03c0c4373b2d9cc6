/* Which letter has a process that reads its own stat, one asleep in read, one asleep in wait, one that never sleeps? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char letter(pid_t pid) {
  char path[64], line[512];
  sprintf(path, "/proc/%d/stat", pid);
  FILE *f = fopen(path, "r");
  fgets(line, sizeof line, f);
  fclose(f);
  return strrchr(line, ')')[2];
}

int main(void) {
  int data[2];
  char c;
  pid_t pids[3];
  pipe(data);
  for (int i = 0; i < 3; i++) {
    pids[i] = fork();
    if (pids[i] == 0) {
      if (i == 0) read(data[0], &c, 1);
      if (i == 1) {
        pid_t own = fork();
        if (own == 0) {
          close(data[1]);
          read(data[0], &c, 1);
          _exit(0);
        }
        close(data[1]);
        wait(NULL);
      }
      for (;;) {}
    }
  }
  usleep(50000);
  printf("me %c, in read %c, in wait %c, in a loop %c\n", letter(getpid()), letter(pids[0]), letter(pids[1]),
         letter(pids[2]));
  for (int i = 0; i < 3; i++) kill(pids[i], SIGKILL);
  while (wait(NULL) > 0) {}
  return 0;
}
