/* Is the parent-death signal cleared by fork and kept over exec, and which numbers are refused (F4)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static int get(void) {
  int sig = -1;
  prctl(PR_GET_PDEATHSIG, &sig);
  return sig;
}

int main(int argc, char **argv) {
  if (argc > 1) {
    printf("after exec: %d\n", get());
    return 0;
  }
  printf("at first: %d\n", get());
  int answer = prctl(PR_SET_PDEATHSIG, 65);
  printf("65: %d, EINVAL %d\n", answer, errno == EINVAL);
  prctl(PR_SET_PDEATHSIG, SIGWINCH);
  printf("set: %d\n", get());
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    printf("child: %d\n", get());
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
  execl(argv[0], argv[0], "again", NULL);
  return 1;
}
