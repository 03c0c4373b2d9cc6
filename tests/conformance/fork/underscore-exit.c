/* Does _exit leave stdio's buffer unwritten and atexit's functions uncalled, while exit does both? */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void farewell(void) {
  printf("farewell\n");
}

int main(void) {
  atexit(farewell);
  if (fork() == 0) {
    printf("lost\n");
    _exit(0);
  }
  wait(NULL);
  if (fork() == 0) {
    printf("kept\n");
    exit(0);
  }
  wait(NULL);
  printf("parent\n");
  return 0;
}
