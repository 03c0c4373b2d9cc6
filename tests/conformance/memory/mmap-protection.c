/* A mapping without PROT_WRITE: reading gives zero, writing kills. */
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  volatile char *page = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  printf("reads %d\n", page[100]);
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    page[100] = 1;
    _exit(0);
  }
  waitpid(pid, &status, 0);
  printf("write: killed by %d\n", WTERMSIG(status));
  fflush(stdout);
  volatile char *none = mmap(NULL, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  pid = fork();
  if (pid == 0) _exit(none[0]);
  waitpid(pid, &status, 0);
  printf("PROT_NONE: killed by %d\n", WTERMSIG(status));
  return 0;
}
