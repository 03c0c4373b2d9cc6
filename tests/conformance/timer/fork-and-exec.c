/* Is an alarm not inherited by fork, and kept over exec (S14)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc > 1) {
    unsigned left = alarm(0);
    printf("after exec: %d\n", left > 90 && left <= 100);
    return 0;
  }
  alarm(100);
  pid_t pid = fork();
  if (pid == 0) _exit(alarm(0));
  int status;
  waitpid(pid, &status, 0);
  printf("child: %d\n", WEXITSTATUS(status));
  fflush(stdout);
  execl(argv[0], argv[0], "again", NULL);
  return 1;
}
