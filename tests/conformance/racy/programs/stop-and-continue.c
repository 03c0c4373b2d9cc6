/* A parent stops its child and lets it go on at once: what does waitpid(WUNTRACED | WCONTINUED) report? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  pid_t child = fork();
  if (child == 0) {
    usleep(20000);
    _exit(0);
  }
  usleep(2000);
  kill(child, SIGSTOP);
  kill(child, SIGCONT);
  waitpid(child, &status, WUNTRACED | WCONTINUED);
  printf("%s\n", WIFSTOPPED(status) ? "stopped" : WIFCONTINUED(status) ? "continued" : "its end");
  if (!WIFEXITED(status)) waitpid(child, &status, 0);
  return 0;
}
