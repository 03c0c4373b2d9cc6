/* With SIGCHLD ignored, does wait sleep until all children are gone and then say ECHILD (W4)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int order[2];
  char text[8];
  pipe(order);
  signal(SIGCHLD, SIG_IGN);
  for (int i = 0; i < 3; i++)
    if (fork() == 0) {
      usleep(10000 * (i + 1));
      char c = 'a' + i;
      write(order[1], &c, 1);
      _exit(i);
    }
  int status = 1234;
  int answer = wait(&status);
  printf("wait: %d, ECHILD: %d, status untouched: %d\n", answer, errno == ECHILD, status == 1234);
  int n = read(order[0], text, sizeof text);
  printf("all had ended: %.*s\n", n, text);
  return 0;
}
