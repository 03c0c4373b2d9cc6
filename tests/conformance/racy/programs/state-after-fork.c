/* A child exits at once. Which state does its parent read in /proc/PID/stat right after fork? */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  char path[40], text[400];
  pid_t child = fork();
  if (child == 0) _exit(0);
  snprintf(path, sizeof path, "/proc/%d/stat", (int)child);
  int fd = open(path, O_RDONLY);
  text[read(fd, text, sizeof text - 1)] = 0;
  printf("%c\n", strrchr(text, ')')[2]);
  wait(NULL);
  return 0;
}
