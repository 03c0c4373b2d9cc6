/* Is the subreaper mark inherited by fork, and is it kept over exec (F3)? */
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static int marked(void) {
  int is = -1;
  prctl(PR_GET_CHILD_SUBREAPER, &is);
  return is;
}

int main(int argc, char **argv) {
  if (argc > 1) {
    printf("after exec: %d\n", marked());
    return 0;
  }
  printf("at first: %d\n", marked());
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  printf("marked: %d\n", marked());
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    printf("child: %d\n", marked());
    fflush(stdout);
    _exit(0);
  }
  waitpid(pid, NULL, 0);
  execl(argv[0], argv[0], "again", NULL);
  return 1;
}
