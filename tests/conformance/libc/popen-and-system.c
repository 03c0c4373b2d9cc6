/* What do system and popen answer about the shell that they start? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

int main(void) {
  char line[64];
  int status = system("exit 7");
  printf("system: %d\n", WEXITSTATUS(status));
  status = system("kill -9 $$");
  printf("killed: %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : -1);
  status = system("no-such-command 2>/dev/null");
  printf("not found: %d\n", WEXITSTATUS(status));
  FILE *f = popen("echo one; echo two; exit 3", "r");
  while (fgets(line, sizeof line, f)) printf("read: %s", line);
  status = pclose(f);
  printf("pclose: %d\n", WEXITSTATUS(status));
  fflush(stdout);
  f = popen("cat", "w");
  fputs("to the shell\n", f);
  printf("pclose: %d\n", pclose(f));
  return 0;
}
