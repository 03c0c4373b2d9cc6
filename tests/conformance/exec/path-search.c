/* Does execlp look along PATH, and what does it say of a name that is nowhere? */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc > 1) {
    printf("found: %s, called %s\n", argv[1], argv[0]);
    return 0;
  }
  char path[512];
  char folder[256];
  strcpy(folder, argv[0]);
  char *slash = strrchr(folder, '/');
  char *name = argv[0];
  if (slash) {
    *slash = 0;
    name = argv[0] + (slash - folder) + 1;
  } else
    strcpy(folder, ".");
  snprintf(path, sizeof path, "/nowhere:%s:/bin", folder);
  setenv("PATH", path, 1);
  pid_t pid = fork();
  if (pid == 0) {
    execlp(name, "myself", "along PATH", NULL);
    _exit(127);
  }
  int status;
  waitpid(pid, &status, 0);
  printf("code %d\n", WEXITSTATUS(status));
  execlp("surely-not-a-program", "x", NULL);
  printf("nowhere: ENOENT %d\n", errno == ENOENT);
  return 0;
}
