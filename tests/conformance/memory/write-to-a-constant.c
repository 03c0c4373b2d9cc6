/* Writing into a string constant: SIGSEGV, because its page cannot be written? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static const int table[] = {1, 2, 3};

int main(void) {
  int status;
  pid_t pid = fork();
  if (pid == 0) {
    char *text = "constant";
    *(volatile char *)text = 'C';
    _exit(0);
  }
  waitpid(pid, &status, 0);
  printf("string: killed by %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
  pid = fork();
  if (pid == 0) {
    *(volatile int *)&table[1] = 5;
    _exit(0);
  }
  waitpid(pid, &status, 0);
  printf("const table: killed by %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
  return 0;
}
