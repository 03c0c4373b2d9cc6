/* Five children exit at once: in which order does wait() answer them? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  for (int i = 1; i <= 5; i++)
    if (fork() == 0) _exit(i);
  while (wait(&status) > 0) printf("%d ", WEXITSTATUS(status));
  printf("\n");
  return 0;
}
