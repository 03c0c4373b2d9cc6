/* Does a child inherit an ignored SIGCHLD by fork, so that its own children are not zombies either? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int tell[2], answer[2];
  pipe(tell);
  signal(SIGCHLD, SIG_IGN);
  if (fork() == 0) {
    pid_t pid = fork();
    if (pid == 0) _exit(0);
    answer[0] = waitpid(pid, NULL, 0);
    answer[1] = errno == ECHILD;
    write(tell[1], answer, sizeof answer);
    _exit(0);
  }
  read(tell[0], answer, sizeof answer);
  printf("in the child: %d, ECHILD: %d\n", answer[0], answer[1]);
  return 0;
}
