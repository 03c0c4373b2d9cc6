/* A child that forgets to leave the loop: how many processes does the textbook's trap make? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int count[2], n = 0;
  char c;
  pipe(count);
  pid_t me = getpid();
  for (int i = 0; i < 4; i++) fork();
  write(count[1], "x", 1);
  while (wait(NULL) > 0) {}
  if (getpid() != me) return 0;
  close(count[1]);
  while (read(count[0], &c, 1) == 1) n++;
  printf("%d processes\n", n);
  return 0;
}
