/* May a process wait for its sibling or for its parent (W12)? */
#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t first = fork();
  if (first == 0) _exit(1);
  pid_t second = fork();
  if (second == 0) {
    int a = waitpid(first, NULL, 0);
    int sibling = a == -1 && errno == ECHILD;
    int b = waitpid(getppid(), NULL, WNOHANG);
    _exit(sibling + 2 * (b == -1 && errno == ECHILD));
  }
  int status;
  waitpid(second, &status, 0);
  printf("sibling's answers: %d\n", WEXITSTATUS(status));
  printf("first still mine: %d\n", waitpid(first, &status, 0) == first);
  return 0;
}
