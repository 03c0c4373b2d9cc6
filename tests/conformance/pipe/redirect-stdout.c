/* A child's standard output sent to a file with dup2: is everything there that exec'd program and child printed? */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t pid = fork();
  if (pid == 0) {
    int fd = open("/tmp/out", O_WRONLY | O_CREAT | O_TRUNC, 0644);
    dup2(fd, 1);
    close(fd);
    printf("from the child\n");
    fflush(stdout);
    execl("/bin/echo", "echo", "from", "echo", NULL);
    _exit(127);
  }
  wait(NULL);
  FILE *f = fopen("/tmp/out", "r");
  char line[64];
  while (fgets(line, sizeof line, f)) printf("> %s", line);
  fclose(f);
  unlink("/tmp/out");
  return 0;
}
