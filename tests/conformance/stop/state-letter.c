/* Which letter and State line has a stopped process, and after SIGCONT? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void show(pid_t pid) {
  char path[64], line[256];
  sprintf(path, "/proc/%d/status", pid);
  FILE *f = fopen(path, "r");
  while (fgets(line, sizeof line, f))
    if (strncmp(line, "State:", 6) == 0) printf("%s", line);
  fclose(f);
}

int main(void) {
  int status;
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  kill(pid, SIGSTOP);
  waitpid(pid, &status, WUNTRACED);
  show(pid);
  kill(pid, SIGCONT);
  waitpid(pid, &status, WCONTINUED);
  usleep(20000);
  show(pid);
  kill(pid, SIGKILL);
  waitpid(pid, &status, 0);
  return 0;
}
