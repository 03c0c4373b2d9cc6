/* vfork: does the parent sleep until the child's _exit or exec, and do both share one memory until then? */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int shared;

int main(int argc, char **argv) {
  int status;
  if (argc > 1) {
    usleep(20000);
    return 7;
  }
  pid_t pid = vfork();
  if (pid == 0) {
    shared = 5;
    usleep(30000);
    shared += 1;
    _exit(3);
  }
  printf("parent goes on after the child: %d\n", shared);
  waitpid(pid, &status, 0);
  printf("code %d\n", WEXITSTATUS(status));
  pid = vfork();
  if (pid == 0) {
    shared = 50;
    execl(argv[0], argv[0], "again", NULL);
    _exit(127);
  }
  printf("after exec: %d, still running %d\n", shared, waitpid(pid, NULL, WNOHANG) == 0);
  waitpid(pid, &status, 0);
  printf("code %d\n", WEXITSTATUS(status));
  return 0;
}
