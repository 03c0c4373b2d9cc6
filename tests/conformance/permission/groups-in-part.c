/* Runs as uid 0. kill(-group) of a group that one may signal only in part: 0, of none: EPERM (S9)? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t group;

static pid_t start(int uid) {
  int ready[2];
  char c;
  pipe(ready);
  pid_t pid = fork();
  if (pid == 0) {
    setpgid(0, group);
    setuid(uid);
    write(ready[1], "r", 1);
    for (;;) pause();
  }
  read(ready[0], &c, 1);
  if (!group) group = pid;
  return pid;
}

int main(void) {
  int status;
  pid_t foreign = start(3000);
  pid_t user = fork();
  if (user == 0) {
    setuid(2000);
    int answer = kill(-group, SIGUSR1);
    _exit(answer == -1 && errno == EPERM ? 1 : 2);
  }
  waitpid(user, &status, 0);
  printf("none: EPERM %d\n", WEXITSTATUS(status) == 1);
  pid_t own = start(2000);
  user = fork();
  if (user == 0) {
    setuid(2000);
    _exit(kill(-group, SIGUSR1) == 0 ? 1 : 2);
  }
  waitpid(user, &status, 0);
  printf("one of two: 0 %d\n", WEXITSTATUS(status) == 1);
  waitpid(own, &status, 0);
  printf("own died of %d\n", WTERMSIG(status));
  printf("foreign lives: %d\n", waitpid(foreign, NULL, WNOHANG) == 0);
  kill(foreign, SIGKILL);
  wait(NULL);
  return 0;
}
