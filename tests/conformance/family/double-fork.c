/* The daemon's double fork: the grandchild is nobody's zombie for us, and our wait sees only the middle one. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int tell[2], status;
  char text[64];
  pipe(tell);
  pid_t middle = fork();
  if (middle == 0) {
    pid_t worker = fork();
    if (worker == 0) {
      close(tell[0]);
      usleep(20000);
      int n = sprintf(text, "worker done, orphaned %d\n", getppid() != middle);
      write(tell[1], text, n);
      _exit(0);
    }
    exit(0);
  }
  close(tell[1]);
  waitpid(middle, &status, 0);
  printf("middle one reaped, code %d\n", WEXITSTATUS(status));
  int answer = waitpid(-1, NULL, 0);
  printf("then: %d, ECHILD: %d\n", answer, errno == ECHILD);
  int n = read(tell[0], text, sizeof text);
  printf("%.*s", n, text);
  return 0;
}
