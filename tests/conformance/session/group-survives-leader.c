/* When a group's leader is gone, can its members still be signalled as that group? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int status;
  pid_t pids[3];
  for (int i = 0; i < 3; i++) {
    pids[i] = fork();
    if (pids[i] == 0) {
      for (;;) pause();
    }
    setpgid(pids[i], pids[0]);
  }
  kill(pids[0], SIGKILL);
  waitpid(pids[0], &status, 0);
  printf("the leader is reaped\n");
  printf("group of a member: %d\n", getpgid(pids[1]) == pids[0]);
  printf("kill(-group, 0) = %d\n", kill(-pids[0], 0));
  printf("kill(-group, USR1) = %d\n", kill(-pids[0], SIGUSR1));
  for (int i = 1; i < 3; i++) {
    pid_t pid = waitpid(-pids[0], &status, 0);
    printf("one of them: %d, killed by %d\n", pid == pids[1] || pid == pids[2], WTERMSIG(status));
  }
  printf("kill(-group, 0) = %d\n", kill(-pids[0], 0));
  return 0;
}
