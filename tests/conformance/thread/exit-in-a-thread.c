/* exit, _exit, and a return from main: does each end the whole process with its code, whatever the other threads do? */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int way;

static void *work(void *argument) {
  if (way == 0) exit(7);
  if (way == 1) _exit(8);
  for (;;) pause();
}

int main(void) {
  for (way = 0; way < 4; way++) {
    int status;
    pid_t pid = fork();
    if (pid == 0) {
      pthread_t thread;
      pthread_create(&thread, NULL, work, NULL);
      if (way == 2) return 9;
      if (way == 3) abort();
      for (;;) pause();
    }
    waitpid(pid, &status, 0);
    if (WIFEXITED(status)) printf("way %d: code %d\n", way, WEXITSTATUS(status));
    else printf("way %d: killed by %d\n", way, WTERMSIG(status));
    fflush(stdout);
  }
  return 0;
}
