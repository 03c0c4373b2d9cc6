/* What do /proc's files say of a PID that nobody has, and of one that goes while its file is open? */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  char path[64], text[64];
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  sprintf(path, "/proc/%d/stat", pid);
  int fd = open(path, O_RDONLY);
  printf("open: %d\n", fd >= 0);
  kill(pid, 9);
  waitpid(pid, NULL, 0);
  int n = read(fd, text, sizeof text);
  printf("read after the reaping: %d, ESRCH: %d\n", n, errno == ESRCH);
  n = open(path, O_RDONLY);
  printf("open after the reaping: %d, ENOENT: %d\n", n, errno == ENOENT);
  printf("folder: %d\n", access("/proc/self", F_OK));
  return 0;
}
