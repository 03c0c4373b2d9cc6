/* Anonymous memory: page-aligned, zero, writable; after munmap a touch is SIGSEGV. */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  size_t size = 5 * 4096;
  char *block = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  printf("got it: %d, aligned: %d\n", block != MAP_FAILED, (int)((uintptr_t)block % 4096));
  int nonzero = 0;
  for (size_t i = 0; i < size; i++) nonzero += block[i] != 0;
  printf("not zero: %d\n", nonzero);
  strcpy(block + 4090, "over the page's edge");
  printf("%s\n", block + 4090);
  printf("munmap the middle: %d\n", munmap(block + 2 * 4096, 4096));
  fflush(stdout);
  for (int page = 1; page <= 3; page++) {
    pid_t pid = fork();
    if (pid == 0) {
      block[page * 4096] = 1;
      _exit(0);
    }
    waitpid(pid, &status, 0);
    printf("touch page %d: %s\n", page, WIFSIGNALED(status) ? "killed" : "fine");
    fflush(stdout);
  }
  void *bad = mmap(NULL, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  printf("length 0: failed %d, EINVAL %d\n", bad == MAP_FAILED, errno == EINVAL);
  int answer = munmap(block + 1, 4096);
  printf("munmap unaligned: %d, EINVAL %d\n", answer, errno == EINVAL);
  printf("munmap of nothing: %d\n", munmap(block + 2 * 4096, 4096));
  return 0;
}
