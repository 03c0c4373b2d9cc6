/* Are working directory, umask and environment copied, and changed in the child without the parent noticing? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void show(const char *who) {
  char cwd[128];
  mode_t mask = umask(0);
  umask(mask);
  printf("%s: %s %03o %s\n", who, getcwd(cwd, sizeof cwd), mask, getenv("COLOUR") ? getenv("COLOUR") : "none");
  fflush(stdout);
}

int main(void) {
  chdir("/tmp");
  umask(027);
  setenv("COLOUR", "green", 1);
  pid_t pid = fork();
  if (pid == 0) {
    show("child");
    chdir("/");
    umask(0);
    unsetenv("COLOUR");
    show("child");
    _exit(0);
  }
  waitpid(pid, NULL, 0);
  show("parent");
  return 0;
}
