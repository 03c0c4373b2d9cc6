/* What becomes of the child when wait's status pointer is bad? */
#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t pid = fork();
  if (pid == 0) _exit(1);
  int answer = waitpid(pid, (int *)8, 0);
  printf("answer %d, EFAULT: %d\n", answer, errno == EFAULT);
  answer = waitpid(pid, NULL, 0);
  printf("again: %d, ECHILD: %d\n", answer, errno == ECHILD);
  return 0;
}
