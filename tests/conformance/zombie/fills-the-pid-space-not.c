/* While a zombie keeps its PID, is that PID never given to one of three hundred new processes (Z5)? */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int given_again = 0, same_twice = 0;
  siginfo_t info;
  pid_t last = 0;
  pid_t zombie = fork();
  if (zombie == 0) _exit(0);
  for (int i = 0; i < 300; i++) {
    pid_t pid = fork();
    if (pid == 0) _exit(0);
    given_again += pid == zombie;
    same_twice += pid == last;
    last = pid;
    waitpid(pid, NULL, 0);
  }
  printf("given again %d, same twice %d\n", given_again, same_twice);
  printf("zombie reaped %d\n", waitpid(zombie, NULL, 0) == zombie);
  return 0;
}
