/* Does a zombie keep its group and session, and may another child join the zombie's group (Z3)? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  siginfo_t info;
  pid_t dead = fork();
  if (dead == 0) {
    setpgid(0, 0);
    _exit(0);
  }
  waitid(P_PID, dead, &info, WEXITED | WNOWAIT);
  printf("group is its own: %d\n", getpgid(dead) == dead);
  printf("session is mine: %d\n", getsid(dead) == getsid(0));
  pid_t alive = fork();
  if (alive == 0) {
    for (;;) pause();
  }
  printf("setpgid(alive, dead's group) = %d\n", setpgid(alive, dead));
  printf("alive is in it: %d\n", getpgid(alive) == dead);
  waitpid(dead, NULL, 0);
  printf("after the reaping, still in it: %d\n", getpgid(alive) == dead);
  printf("kill(-group) = %d\n", kill(-dead, SIGTERM));
  int status;
  waitpid(alive, &status, 0);
  printf("alive died of %d\n", WTERMSIG(status));
  printf("kill(-group) = %d\n", kill(-dead, SIGTERM));
  return 0;
}
