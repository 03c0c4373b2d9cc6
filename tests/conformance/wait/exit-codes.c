/* Which part of an exit code reaches the parent (W2)? */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int codes[] = {0, 1, 3, 127, 128, 255, 256, 257, 511, -1, -2, 0x1234, 2147483647};
  for (int i = 0; i < (int)(sizeof codes / sizeof codes[0]); i++) {
    int status;
    pid_t pid = fork();
    if (pid == 0) exit(codes[i]);
    waitpid(pid, &status, 0);
    printf("exit(%d): status 0x%04x, WEXITSTATUS %d\n", codes[i], status, WEXITSTATUS(status));
  }
  return 0;
}
