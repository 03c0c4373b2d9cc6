/* Which letter and which State line does /proc show for a child that ended and was not waited for (Z1)? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  char path[64], line[256];
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) _exit(3);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);

  sprintf(path, "/proc/%d/stat", pid);
  FILE *f = fopen(path, "r");
  fgets(line, sizeof line, f);
  fclose(f);
  printf("letter in stat: %c\n", strrchr(line, ')')[2]);

  sprintf(path, "/proc/%d/status", pid);
  f = fopen(path, "r");
  while (fgets(line, sizeof line, f))
    if (strncmp(line, "State:", 6) == 0) printf("%s", line);
  fclose(f);

  waitpid(pid, NULL, 0);
  printf("after the reaping: %s\n", fopen(path, "r") ? "still there" : "gone");
  return 0;
}
