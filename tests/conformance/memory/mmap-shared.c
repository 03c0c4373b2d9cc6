/* MAP_SHARED | MAP_ANONYMOUS: do parent and child see each other's writes, and MAP_PRIVATE not? */
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int *shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  int *private = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  shared[0] = private[0] = 1;
  for (int i = 0; i < 3; i++) {
    if (fork() == 0) {
      shared[0] += 10;
      private[0] += 10;
      _exit(0);
    }
    wait(NULL);
  }
  printf("shared %d private %d\n", shared[0], private[0]);
  return 0;
}
