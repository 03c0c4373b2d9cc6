/* A program started with SIGCHLD ignored: do its waits fail with ECHILD until it sets SIG_DFL (W8)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc == 1) {
    signal(SIGCHLD, SIG_IGN);
    execl(argv[0], argv[0], "again", NULL);
    return 1;
  }
  int status;
  pid_t pid = fork();
  if (pid == 0) _exit(3);
  int answer = waitpid(pid, &status, 0);
  printf("inherited: %d, ECHILD: %d\n", answer, errno == ECHILD);
  printf("old action was SIG_IGN: %d\n", signal(SIGCHLD, SIG_DFL) == SIG_IGN);
  pid = fork();
  if (pid == 0) _exit(4);
  answer = waitpid(pid, &status, 0);
  printf("default: %d, code %d\n", answer == pid, WEXITSTATUS(status));
  return 0;
}
