/* Two children sleep equally long: which is the first to exit? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  for (int i = 1; i <= 2; i++) {
    if (fork() == 0) {
      usleep(5000);
      _exit(i);
    }
  }
  while (wait(&status) > 0) printf("%d ", WEXITSTATUS(status));
  printf("\n");
  return 0;
}
