/* After the parent's exec, are its children still its children (W13)? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc > 1) {
    int status;
    pid_t pid = wait(&status);
    printf("after exec: my child %d, code %d\n", pid == atoi(argv[1]), WEXITSTATUS(status));
    return 0;
  }
  char text[16];
  pid_t pid = fork();
  if (pid == 0) {
    usleep(20000);
    _exit(33);
  }
  sprintf(text, "%d", pid);
  execl(argv[0], argv[0], text, NULL);
  return 1;
}
