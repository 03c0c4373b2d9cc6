/* RLIMIT_AS and RLIMIT_DATA: what do malloc and mmap say beyond the limit? */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>

int main(void) {
  struct rlimit limit = {64 << 20, 64 << 20};
  printf("setrlimit %d\n", setrlimit(RLIMIT_AS, &limit));
  void *block = malloc(256 << 20);
  printf("malloc: NULL %d, ENOMEM %d\n", block == NULL, errno == ENOMEM);
  block = mmap(NULL, 128 << 20, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  printf("mmap: failed %d, ENOMEM %d\n", block == MAP_FAILED, errno == ENOMEM);
  block = malloc(1 << 20);
  printf("a small one: %d\n", block != NULL);
  return 0;
}
