/* Do parent and child have their own copies of globals, heap and stack after fork? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int global = 1;
static char big[3 * 4096];

int main(void) {
  int local = 2;
  int *heap = malloc(sizeof *heap);
  *heap = 3;
  memset(big, 'p', sizeof big);
  pid_t pid = fork();
  if (pid == 0) {
    global = 100;
    local = 200;
    *heap = 300;
    big[5000] = 'c';
    printf("child: %d %d %d %c%c%c\n", global, local, *heap, big[0], big[5000], big[10000]);
    exit(0);
  }
  waitpid(pid, NULL, 0);
  printf("parent: %d %d %d %c%c%c\n", global, local, *heap, big[0], big[5000], big[10000]);
  global = 7;
  pid = fork();
  if (pid == 0) {
    printf("second child: %d\n", global);
    exit(0);
  }
  waitpid(pid, NULL, 0);
  return 0;
}
