/* What does sigqueue answer for nobody, a bad signal, signal 0 and init? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *name(int answer) {
  if (answer == 0) return "0";
  return errno == ESRCH ? "ESRCH" : errno == EINVAL ? "EINVAL" : errno == EPERM ? "EPERM" : "another";
}

int main(void) {
  union sigval value = {.sival_int = 1};
  pid_t gone = fork();
  if (gone == 0) _exit(0);
  waitpid(gone, NULL, 0);
  printf("nobody: %s\n", name(sigqueue(gone, SIGUSR1, value)));
  printf("bad signal: %s\n", name(sigqueue(getpid(), 65, value)));
  printf("signal 0: %s\n", name(sigqueue(getpid(), 0, value)));
  printf("init: %s\n", name(sigqueue(1, SIGTERM, value)));
  return 0;
}
