/* A parent kills its child and looks at once, with WNOHANG: is it dead? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t child = fork();
  if (child == 0)
    for (;;) pause();
  usleep(2000);
  kill(child, SIGKILL);
  printf("%s\n", waitpid(child, NULL, WNOHANG) == child ? "dead" : "not yet");
  wait(NULL);
  return 0;
}
