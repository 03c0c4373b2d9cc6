/* /proc/self/fd: which numbers stand there, and where do they point? */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  char path[300], text[256];
  int data[2], count = 0, known = 0;
  pipe(data);
  int file = open("/tmp/shown", O_RDWR | O_CREAT, 0600);
  DIR *dir = opendir("/proc/self/fd");
  struct dirent *entry;
  while ((entry = readdir(dir))) {
    if (entry->d_name[0] == '.') continue;
    count++;
    known += atoi(entry->d_name) <= file;
  }
  closedir(dir);
  printf("%d entries, %d known\n", count, known);
  sprintf(path, "/proc/self/fd/%d", data[0]);
  int n = readlink(path, text, sizeof text - 1);
  text[n > 0 ? n : 0] = 0;
  printf("pipe: %d\n", strncmp(text, "pipe:[", 6) == 0);
  sprintf(path, "/proc/self/fd/%d", file);
  n = readlink(path, text, sizeof text - 1);
  text[n > 0 ? n : 0] = 0;
  printf("file: %s\n", text);
  unlink("/tmp/shown");
  return 0;
}
