/* fork(); fork(); fork(); how many processes are there, counted by a byte each in a pipe? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int count[2], n = 0;
  char c;
  pipe(count);
  pid_t me = getpid();
  fork();
  fork();
  fork();
  write(count[1], "x", 1);
  while (wait(NULL) > 0) {}
  if (getpid() != me) _exit(0);
  close(count[1]);
  while (read(count[0], &c, 1) == 1) n++;
  printf("%d processes\n", n);
  return 0;
}
