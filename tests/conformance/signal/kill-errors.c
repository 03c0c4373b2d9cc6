/* What does kill answer for a PID that is nobody's, a bad signal number, or both (S9)? */
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
  pid_t gone = fork();
  if (gone == 0) _exit(0);
  waitpid(gone, NULL, 0);
  printf("nobody, 0: %s\n", name(kill(gone, 0)));
  printf("nobody, TERM: %s\n", name(kill(gone, SIGTERM)));
  printf("nobody, 999: %s\n", name(kill(gone, 999)));
  printf("nobody's group: %s\n", name(kill(-gone, SIGTERM)));
  printf("me, 0: %s\n", name(kill(getpid(), 0)));
  printf("me, 65: %s\n", name(kill(getpid(), 65)));
  printf("me, -1: %s\n", name(kill(getpid(), -1)));
  printf("init, 0: %s\n", name(kill(1, 0)));
  printf("init, TERM: %s\n", name(kill(1, SIGTERM)));
  printf("raise(0): %d\n", raise(0));
  return 0;
}
