/* Runs as uid 0. Whom may an ordinary user signal: own, root's, another's, another's zombie (S9, Z2)? */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t start(int uid, int zombie) {
  int ready[2];
  char c;
  pipe(ready);
  pid_t pid = fork();
  if (pid == 0) {
    setuid(uid);
    write(ready[1], "r", 1);
    if (zombie) _exit(0);
    for (;;) pause();
  }
  read(ready[0], &c, 1);
  close(ready[0]);
  close(ready[1]);
  if (zombie) {
    siginfo_t info;
    waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  }
  return pid;
}

static const char *name(int answer) {
  return answer == 0 ? "0" : errno == EPERM ? "EPERM" : errno == ESRCH ? "ESRCH" : "another";
}

int main(void) {
  pid_t root = start(0, 0), own = start(2000, 0), other = start(3000, 0), zombie = start(3000, 1);
  pid_t user = fork();
  if (user == 0) {
    setuid(2000);
    printf("root's: %s\n", name(kill(root, SIGUSR1)));
    printf("another's: %s\n", name(kill(other, SIGUSR1)));
    printf("another's, signal 0: %s\n", name(kill(other, 0)));
    printf("another's zombie: %s\n", name(kill(zombie, SIGKILL)));
    printf("another's, SIGCONT: %s\n", name(kill(other, SIGCONT)));
    printf("another's, bad signal: %s\n", name(kill(other, 99)));
    printf("own: %s\n", name(kill(own, SIGUSR1)));
    printf("init: %s\n", name(kill(1, SIGUSR1)));
    fflush(stdout);
    _exit(0);
  }
  waitpid(user, NULL, 0);
  int status;
  waitpid(own, &status, 0);
  printf("own died of %d\n", WTERMSIG(status));
  kill(root, SIGKILL);
  kill(other, SIGKILL);
  while (wait(NULL) > 0) {}
  return 0;
}
