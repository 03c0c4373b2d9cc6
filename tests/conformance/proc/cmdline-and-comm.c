/* How are the words of a command line kept in /proc/self/cmdline, and how long is a name in comm? */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

int main(int argc, char **argv) {
  char text[256];
  if (argc == 1) {
    execl(argv[0], "called so", "one", "two words", "", "last", NULL);
    return 1;
  }
  int fd = open("/proc/self/cmdline", O_RDONLY);
  int n = read(fd, text, sizeof text);
  close(fd);
  printf("%d bytes: ", n);
  for (int i = 0; i < n; i++) putchar(text[i] ? text[i] : '|');
  printf("\n");
  prctl(PR_SET_NAME, "a name that is far too long");
  fd = open("/proc/self/comm", O_RDONLY);
  n = read(fd, text, sizeof text);
  close(fd);
  printf("%d bytes: %.*s", n, n, text);
  prctl(PR_SET_NAME, "x (y) z");
  FILE *f = fopen("/proc/self/stat", "r");
  fgets(text, sizeof text, f);
  char *end = strrchr(text, ')');
  printf("in stat: %.*s\n", (int)(end + 1 - strchr(text, '(')), strchr(text, '('));
  return 0;
}
