/* Is /proc/PID/cmdline of a zombie empty while its comm stays (Z1)? */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static int length(pid_t pid, const char *name, char *text) {
  char path[64];
  sprintf(path, "/proc/%d/%s", pid, name);
  int fd = open(path, O_RDONLY);
  int n = read(fd, text, 200);
  close(fd);
  text[n > 0 ? n : 0] = 0;
  return n;
}

int main(void) {
  char text[256];
  int ready[2];
  siginfo_t info;
  pipe(ready);
  pid_t pid = fork();
  if (pid == 0) {
    prctl(PR_SET_NAME, "mourned");
    write(ready[1], "x", 1);
    pause();
  }
  read(ready[0], text, 1);
  printf("alive: cmdline has %s, ", length(pid, "cmdline", text) > 0 ? "words" : "nothing");
  length(pid, "comm", text);
  printf("comm %s", text);
  kill(pid, SIGTERM);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  printf("zombie: cmdline has %d bytes, ", length(pid, "cmdline", text));
  length(pid, "comm", text);
  printf("comm %s", text);
  wait(NULL);
  return 0;
}
