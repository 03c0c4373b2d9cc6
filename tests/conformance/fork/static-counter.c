/* Does a static local count on by itself in each process? */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int next(void) {
  static int counter = 10;
  return counter++;
}

int main(void) {
  next();
  for (int i = 0; i < 2; i++) {
    if (fork() == 0) {
      printf("child %d: %d ", i, next());
      printf("%d\n", next());
      exit(0);
    }
    wait(NULL);
    printf("parent: %d\n", next());
    fflush(stdout);
  }
  return 0;
}
