/* What do maps, exe, cwd, fd and environ in /proc/PID say of a zombie (Z1)? */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  char path[64], text[256];
  siginfo_t info;
  pid_t pid = fork();
  if (pid == 0) _exit(0);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  sprintf(path, "/proc/%d/fd", pid);
  DIR *dir = opendir(path);
  int entries = 0;
  struct dirent *entry;
  while (dir && (entry = readdir(dir))) entries += entry->d_name[0] != '.';
  printf("fd: opened %d, EACCES %d, entries %d\n", dir != NULL, dir == NULL && errno == EACCES, entries);
  sprintf(path, "/proc/%d/cwd", pid);
  int n = readlink(path, text, sizeof text);
  printf("cwd: %d, ENOENT %d\n", n, errno == ENOENT);
  sprintf(path, "/proc/%d/exe", pid);
  n = readlink(path, text, sizeof text);
  printf("exe: %d, ENOENT %d\n", n, errno == ENOENT);
  sprintf(path, "/proc/%d/maps", pid);
  int fd = open(path, O_RDONLY);
  n = read(fd, text, sizeof text);
  printf("maps: %d bytes\n", n);
  wait(NULL);
  return 0;
}
