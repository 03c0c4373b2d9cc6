/* A signal that kills a process asleep in every kind of sleep: does it die of it at once? */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(void) {
  int data[2], status;
  char c;
  pipe(data);
  for (int way = 0; way < 5; way++) {
    pid_t pid = fork();
    if (pid == 0) {
      if (way == 0) read(data[0], &c, 1);
      if (way == 1) sleep(1000);
      if (way == 2) pause();
      if (way == 3) {
        if (fork() == 0) {
          close(data[1]);
          read(data[0], &c, 1);
          _exit(0);
        }
        wait(NULL);
      }
      if (way == 4) {
        sigset_t none;
        sigemptyset(&none);
        sigsuspend(&none);
      }
      _exit(1);
    }
    usleep(20000);
    kill(pid, SIGINT);
    waitpid(pid, &status, 0);
    printf("way %d: killed %d by %d\n", way, WIFSIGNALED(status), WTERMSIG(status));
  }
  return 0;
}
