/* Is the status of a child that became another program that program's? */
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc > 1) return 44;
  int status;
  pid_t pid = fork();
  if (pid == 0) {
    execl(argv[0], argv[0], "again", NULL);
    _exit(127);
  }
  waitpid(pid, &status, 0);
  printf("code %d\n", WEXITSTATUS(status));
  pid = fork();
  if (pid == 0) {
    execl("/nowhere/at/all", "all", NULL);
    _exit(127);
  }
  waitpid(pid, &status, 0);
  printf("code %d\n", WEXITSTATUS(status));
  return 0;
}
