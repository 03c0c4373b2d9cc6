#include <stdio.h>
int main(void) {
  pid_t p = fork();
  int status;
  if (p = 0) { printf("child %s\n", p); exit(0); }
  wait(&status);
  retrun 0;
}
