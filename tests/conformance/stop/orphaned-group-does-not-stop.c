/* In an orphaned group, do SIGTSTP, SIGTTIN and SIGTTOU do nothing, while SIGSTOP stops? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int ready[2], status;
  char c;
  pipe(ready);
  pid_t pid = fork();
  if (pid == 0) {
    setsid();
    raise(SIGTSTP);
    raise(SIGTTIN);
    raise(SIGTTOU);
    write(ready[1], "r", 1);
    raise(SIGSTOP);
    _exit(8);
  }
  read(ready[0], &c, 1);
  waitpid(pid, &status, WUNTRACED);
  printf("stopped %d by %d\n", WIFSTOPPED(status), WSTOPSIG(status));
  kill(pid, SIGCONT);
  waitpid(pid, &status, 0);
  printf("exited %d with %d\n", WIFEXITED(status), WEXITSTATUS(status));
  return 0;
}
