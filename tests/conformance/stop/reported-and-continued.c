/* What do wait's macros say of a child that stops, goes on and is killed (W2)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void show(int status) {
  printf("0x%04x exited %d signaled %d stopped %d continued %d\n", status, WIFEXITED(status), WIFSIGNALED(status),
         WIFSTOPPED(status), WIFCONTINUED(status));
}

int main(void) {
  int status;
  pid_t pid = fork();
  if (pid == 0) {
    for (;;) pause();
  }
  kill(pid, SIGSTOP);
  printf("stop: %d ", waitpid(pid, &status, WUNTRACED) == pid);
  show(status);
  printf("by %d\n", WSTOPSIG(status));
  kill(pid, SIGCONT);
  printf("continue: %d ", waitpid(pid, &status, WCONTINUED) == pid);
  show(status);
  kill(pid, SIGTERM);
  printf("end: %d ", waitpid(pid, &status, WUNTRACED | WCONTINUED) == pid);
  show(status);
  return 0;
}
