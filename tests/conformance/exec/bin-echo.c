/* fork, exec of /bin/echo and wait, as a shell does it: in which order do the lines come? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  printf("first\n");
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    char *words[] = {"echo", "second,", "from", "echo", NULL};
    execv("/bin/echo", words);
    _exit(127);
  }
  waitpid(pid, &status, 0);
  printf("third, code %d\n", WEXITSTATUS(status));
  return 0;
}
