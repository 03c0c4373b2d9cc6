/* The first child computes for ten times as long as the second: who is done first? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  for (int i = 1; i <= 2; i++) {
    if (fork() == 0) {
      for (volatile int n = 0; n < (i == 1 ? 100000 : 10000); n++) {}
      _exit(i);
    }
  }
  while (wait(&status) > 0) printf("%d ", WEXITSTATUS(status));
  printf("\n");
  return 0;
}
