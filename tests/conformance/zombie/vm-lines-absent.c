/* Which memory lines of /proc/PID/status has a living child, and which a zombie (Z1)? */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void look(const char *when, pid_t pid) {
  char path[64], line[256];
  int size = 0, rss = 0, umask_line = 0, threads = 0, fdsize = -1;
  sprintf(path, "/proc/%d/status", pid);
  FILE *f = fopen(path, "r");
  while (fgets(line, sizeof line, f)) {
    if (strncmp(line, "VmSize:", 7) == 0) size = 1;
    if (strncmp(line, "VmRSS:", 6) == 0) rss = 1;
    if (strncmp(line, "Umask:", 6) == 0) umask_line = 1;
    if (strncmp(line, "Threads:\t1\n", 11) == 0) threads = 1;
    sscanf(line, "FDSize: %d", &fdsize);
  }
  fclose(f);
  printf("%s: VmSize %d VmRSS %d Umask %d Threads-1 %d FDSize %s\n", when, size, rss, umask_line, threads,
         fdsize == 0 ? "0" : "more");
}

int main(void) {
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  look("living", pid);
  kill(pid, SIGKILL);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  look("zombie", pid);
  waitpid(pid, NULL, 0);
  return 0;
}
